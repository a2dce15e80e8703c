package org.lienthong.sru;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.lienthong.sru.answer.SoapEnvelope;
import org.lienthong.sru.request.FormDecoder;
import org.lienthong.sru.request.MalformedSoapException;
import org.lienthong.sru.request.Parameters;
import org.lienthong.sru.request.SoapMessage;
import org.lienthong.sru.request.SruLimits;
import org.lienthong.sru.request.SruParameter;

/**
 * What came over HTTP: parameters of the address and of a form, or a SOAP message.
 *
 * @param soap the envelope to answer in; null for a plain answer
 * @param message whether it came as XML
 */
record Incoming(Parameters parameters, @Nullable SoapEnvelope soap, boolean message) {
  /** Says whether this is an updateRequest, which only comes as XML. */
  boolean isUpdate() {
    return message && parameters.get(SruParameter.OPERATION).filter("update"::equals).isPresent();
  }

  /** Reads a request with its body. */
  static Incoming read(Request request) throws IOException {
    String query = request.getHttpURI().getQuery();
    Parameters address = FormDecoder.decode(query == null ? "" : query);
    if (!request.getMethod().equals("POST")) {
      return new Incoming(address, null, false);
    }
    byte[] body = body(request);
    String type = mediaType(request);
    Optional<SoapEnvelope> soap = soap(type);
    if (soap.isPresent()) {
      SoapMessage.Content message = message(body, soap.get());
      return new Incoming(message.parameters(), message.enveloped() ? soap.get() : null, true);
    }
    if (!type.isEmpty() && !type.equals("application/x-www-form-urlencoded")) {
      throw new RefusedOverHttp(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "Không nhận kiểu nội dung này / Unsupported media type: " + type);
    }
    Parameters form = FormDecoder.decode(new String(body, StandardCharsets.ISO_8859_1));
    return new Incoming(address.and(form), null, false);
  }

  private static SoapMessage.Content message(byte[] body, SoapEnvelope soap) {
    try {
      return SoapMessage.read(body);
    } catch (MalformedSoapException e) {
      throw new RefusedOverHttp(soap, String.valueOf(e.getMessage()));
    }
  }

  private static String mediaType(Request request) {
    String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<SoapEnvelope> soap(String mediaType) {
    return List.of(SoapEnvelope.values()).stream()
        .filter(s -> s.mediaType().equals(mediaType))
        .findFirst();
  }

  private static byte[] body(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] octets = in.readNBytes(SruLimits.MAX_BODY_OCTETS + 1);
      if (octets.length > SruLimits.MAX_BODY_OCTETS) {
        throw new RefusedOverHttp(
            HttpStatus.PAYLOAD_TOO_LARGE_413,
            "Yêu cầu quá lớn, tối đa / Request too large, at most "
                + SruLimits.MAX_BODY_OCTETS
                + " octets");
      }
      return octets;
    }
  }
}
