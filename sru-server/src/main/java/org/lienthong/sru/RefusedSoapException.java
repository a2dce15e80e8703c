package org.lienthong.sru;

import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.sru.answer.SoapEnvelope;
import org.lienthong.sru.answer.SoapFault;

/**
 * Thrown for a SOAP message that could not be read. SOAP 1.1 §6.2 requires status 500 for it, SOAP
 * 1.2 Part 2 §7.5.2 requires 400.
 */
final class RefusedSoapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SoapEnvelope soap;

  RefusedSoapException(SoapEnvelope soap, String reason) {
    super(reason, null, false, false);
    this.soap = soap;
  }

  int status() {
    return soap == SoapEnvelope.SOAP_1_1
        ? HttpStatus.INTERNAL_SERVER_ERROR_500
        : HttpStatus.BAD_REQUEST_400;
  }

  String contentType() {
    return soap.mediaType() + ";charset=utf-8";
  }

  byte[] fault() {
    return SoapFault.ofSender(soap, String.valueOf(getMessage()));
  }
}
