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

/** The page for software: the catalogues, and their addresses for each protocol. */
final class HomeHandler extends Handler.Abstract {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Dành cho phần mềm · For software</title>
      <style>:root{--ground:#fbfaf7;--ink:#1d2528;--quiet:#566166;--line:#dcd9d0;--accent:#0b5c66;color-scheme:light dark}
      @media(prefers-color-scheme:dark){:root{--ground:#14191b;--ink:#e7e9e6;--quiet:#a9b4b6;--line:#364045;--accent:#74cbd3}}
      body{font:1rem/1.6 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
      h1{font-size:1.44rem;line-height:1.4}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .8rem .4rem 0;
      border-bottom:1px solid var(--line)}td.n{text-align:right;padding-right:1.6rem;font-variant-numeric:tabular-nums}a{color:var(--accent)}small{color:var(--quiet);font-weight:400}
      @media(max-width:30rem){th,td{padding-right:.4rem}}</style></head>
      <body><main><h1>Dành cho phần mềm<br><small lang="en">For software</small></h1>
      <p>Địa chỉ SRU và OAI-PMH của mục lục liên hợp và của từng thư viện. Giao diện JSON của mục lục liên hợp: <a href="{server}/api/v1">/api/v1</a>, mô tả bằng <a href="{server}/api/v1/openapi.json">OpenAPI</a>. <a href="{server}/">Trang tìm kiếm</a></p>
      <p lang="en">Addresses for SRU and OAI-PMH of the union catalogue and of each library. The union catalogue as JSON: <a href="{server}/api/v1">/api/v1</a>, described by <a href="{server}/api/v1/openapi.json">OpenAPI</a>. <a href="{server}/en/">Search page</a></p>
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
    StringBuilder out = new StringBuilder(HEAD.replace("{server}", base));
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
    return out.append("</tbody></table></main></body></html>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
