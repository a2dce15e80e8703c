package org.lienthong.sru;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.sru.answer.SoapEnvelope;
import org.lienthong.sru.answer.SoapFault;

/** A request that is no SRU request yet, so that its answer is HTTP's or SOAP's. */
final class RefusedOverHttp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String contentType;
  private final transient byte[] body;

  RefusedOverHttp(int status, String message) {
    super(message, null, false, false);
    this.status = status;
    this.contentType = "text/plain;charset=utf-8";
    this.body = (message + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A message that could not be read; SOAP 1.1 §6.2 wants 500 and SOAP 1.2 Part 2 §7.5.2 wants 400.
   */
  RefusedOverHttp(SoapEnvelope soap, String reason) {
    super(reason, null, false, false);
    this.status =
        soap == SoapEnvelope.SOAP_1_1
            ? HttpStatus.INTERNAL_SERVER_ERROR_500
            : HttpStatus.BAD_REQUEST_400;
    this.contentType = soap.mediaType() + ";charset=utf-8";
    this.body = SoapFault.ofSender(soap, reason);
  }

  int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body.clone();
  }
}
