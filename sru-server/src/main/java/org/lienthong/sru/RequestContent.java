package org.lienthong.sru;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.lienthong.http.Form;
import org.lienthong.http.HttpLimits;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestBody;
import org.lienthong.sru.answer.SoapEnvelope;
import org.lienthong.sru.request.MalformedSoapException;
import org.lienthong.sru.request.Parameters;
import org.lienthong.sru.request.SoapMessage;
import org.lienthong.sru.request.SruParameter;

/**
 * The content of an HTTP request: parameters of its address and form, or a SOAP message.
 *
 * @param soap the envelope to answer in; null for a plain answer
 * @param message whether it came as XML
 */
record RequestContent(Parameters parameters, @Nullable SoapEnvelope soap, boolean message) {
  /** Says whether this is an updateRequest, which only comes as XML. */
  boolean isUpdate() {
    return message && parameters.get(SruParameter.OPERATION).filter("update"::equals).isPresent();
  }

  /** Reads a request with its body. */
  static RequestContent read(Request request) throws IOException {
    Form address = Form.ofAddress(request);
    if (!request.getMethod().equals("POST")) {
      return new RequestContent(Parameters.of(address), null, false);
    }
    String type = RequestBody.mediaType(request);
    Optional<SoapEnvelope> soap = soap(type);
    if (soap.isPresent()) {
      byte[] body = RequestBody.read(request, HttpLimits.MAX_BODY_OCTETS);
      SoapMessage.Content message = message(body, soap.get());
      return new RequestContent(
          message.parameters(), message.enveloped() ? soap.get() : null, true);
    }
    Form form = Form.ofBody(request, HttpLimits.MAX_BODY_OCTETS);
    if (!type.isEmpty() && !type.equals(Form.MEDIA_TYPE)) {
      throw new HttpRefusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "Không nhận kiểu nội dung này",
          "Unsupported media type: " + type);
    }
    return new RequestContent(Parameters.of(address.and(form)), null, false);
  }

  private static SoapMessage.Content message(byte[] body, SoapEnvelope soap) {
    try {
      return SoapMessage.read(body);
    } catch (MalformedSoapException e) {
      throw new RefusedSoapException(soap, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<SoapEnvelope> soap(String mediaType) {
    return List.of(SoapEnvelope.values()).stream()
        .filter(s -> s.mediaType().equals(mediaType))
        .findFirst();
  }
}
