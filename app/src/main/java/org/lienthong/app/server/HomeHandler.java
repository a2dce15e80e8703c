package org.lienthong.app.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.Listing;
import org.lienthong.http.ContentPolicy;
import org.lienthong.http.PublicAddress;
import org.lienthong.http.RequestContext;

/** The first page: the catalogues, and their addresses for each protocol. */
final class HomeHandler extends Handler.Abstract {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Liên Thông</title>
      <style>body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem;color:#1b2733}
      h1{line-height:1.3}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .8rem .4rem 0;
      border-bottom:1px solid #ccd5dd}td.n{text-align:right}a{color:#0b5394}small{color:#4a5a68}
      @media(max-width:30rem){th,td{padding-right:.4rem}}</style></head>
      <body><h1>Liên Thông<br><small>thư viện liên thông · libraries working as one</small></h1>
      <table><thead><tr><th>Mục lục <small>Catalogue</small></th><th>Biểu ghi <small>Records</small></th><th>SRU</th>
      <th>OAI-PMH</th></tr></thead><tbody>
      """;

  private final Engine engine;

  HomeHandler(Engine engine) {
    this.engine = engine;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/services")) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    ContentPolicy.PAGE.put(response);
    Content.Sink.write(response, true, page(RequestContext.of(request).address()), callback);
    return true;
  }

  private String page(PublicAddress server) {
    String base = escape(server.toString());
    StringBuilder out = new StringBuilder(HEAD);
    for (Catalogue catalogue : engine.libraries().catalogues()) {
      String path = catalogue.isUnion() ? "" : "/" + catalogue.code();
      long records = engine.store().count(new Listing(catalogue.code(), null, null, null, true));
      out.append("<tr><td>").append(escape(catalogue.title()));
      out.append("</td><td class=\"n\">").append(records);
      out.append("</td><td><a href=\"")
          .append(base)
          .append("/sru")
          .append(path)
          .append("?operation=explain&amp;version=1.2\">/sru")
          .append(path);
      out.append("</a></td><td><a href=\"")
          .append(base)
          .append("/oai")
          .append(path)
          .append("?verb=Identify\">/oai")
          .append(path);
      out.append("</a></td></tr>\n");
    }
    return out.append("</tbody></table></body></html>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
