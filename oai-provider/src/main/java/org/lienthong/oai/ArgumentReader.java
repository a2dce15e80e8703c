package org.lienthong.oai;

import java.io.IOException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.lienthong.http.Form;
import org.lienthong.http.HttpLimits;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestBody;

/** Reads the arguments of an HTTP request (§3.1.1). */
final class ArgumentReader {
  private ArgumentReader() {}

  /**
   * Returns the encoded arguments: those in the address, then those in the body of a POST.
   *
   * @throws HttpRefusal 405, 413 or 415
   */
  static Form read(Request request) throws IOException {
    Form address = Form.ofAddress(request);
    String method = request.getMethod();
    if (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)) {
      return address;
    }
    if (!HttpMethod.POST.is(method)) {
      throw new HttpRefusal(
          HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận GET, HEAD, POST", "GET, HEAD and POST only");
    }
    if (!RequestBody.mediaType(request).equals(Form.MEDIA_TYPE)) {
      throw new HttpRefusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "POST cần " + Form.MEDIA_TYPE,
          "POST needs " + Form.MEDIA_TYPE);
    }
    return address.and(Form.ofBody(request, HttpLimits.MAX_OAI_BODY_OCTETS));
  }
}
