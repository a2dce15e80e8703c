package org.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says why a request is not answered: a page for browsers, text for programs. */
final class ErrorPage {
  private ErrorPage() {}

  /**
   * Sends a reason with the status that is set and the request id.
   *
   * @param reason in both languages, with {@code " / "} between them
   */
  static void send(String reason, Request request, Response response, Callback callback) {
    RequestContext context = RequestContext.of(request);
    response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Accept"));
    if (Browsers.wantPage(request.getHeaders())) {
      ContentPolicy.PAGE.put(response);
      Answers.octets(
          response,
          callback,
          XmlPage.CONTENT_TYPE,
          page(response.getStatus(), reason, context).getBytes(UTF_8));
    } else {
      ContentPolicy.DATA.put(response);
      Answers.text(response, callback, context.withId(reason));
    }
  }

  private static String page(int status, String reason, RequestContext context) {
    String[] parts = reason.split(" / ", 2);
    String id =
        context.id().isEmpty()
            ? ""
            : "<p>Mã yêu cầu <span lang=\"en\">· Request id</span>: <code>"
                + escape(context.id())
                + "</code></p>\n";
    return """
    <!DOCTYPE html>
    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$d – Liên Thông</title>
    <style>body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem;color:#1b2733}
    h1{line-height:1.3}a{color:#0b5394}p,code{overflow-wrap:anywhere}small{color:#4a5a68}</style></head>
    <body><h1>Không trả lời được <small lang="en">· The request cannot be answered (%1$d)</small></h1>
    <p>%2$s.</p>
    <p lang="en">%3$s.</p>
    %4$s<p><a href="%5$s/">Trang đầu <small lang="en">· Start page</small></a></p></body></html>
    """
        .formatted(
            status,
            escape(parts[0]),
            escape(parts[parts.length - 1]),
            id,
            escape(context.address().path()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
