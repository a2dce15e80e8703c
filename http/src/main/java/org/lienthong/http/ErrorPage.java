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
    <style>:root{--ground:#fbfaf7;--sheet:#fff;--ink:#1d2528;--quiet:#566166;--line:#dcd9d0;--accent:#0b5c66;color-scheme:light dark}
    @media(prefers-color-scheme:dark){:root{--ground:#14191b;--sheet:#1c2326;--ink:#e7e9e6;--quiet:#a9b4b6;--line:#364045;--accent:#74cbd3}}
    body{font:1rem/1.6 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif;margin:12vh auto 0;max-width:42rem;padding:0 1rem;background:var(--ground);color:var(--ink)}
    main{padding:1.5rem;background:var(--sheet);border:1px solid var(--line);border-radius:.5rem}
    h1{font-size:1.44rem;line-height:1.4;margin:0 0 1rem}a{color:var(--accent)}p,code{overflow-wrap:anywhere}small{color:var(--quiet);font-weight:400}</style></head>
    <body><main><h1>Không trả lời được <small lang="en">· The request cannot be answered (%1$d)</small></h1>
    <p>%2$s.</p>
    <p lang="en">%3$s.</p>
    %4$s<p><a href="%5$s/">Trang đầu <small lang="en">· Start page</small></a></p></main></body></html>
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
