package org.lienthong.console.api.v1;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.console.api.v1.body.Label;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.site.Bilingual;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.http.Compression;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestContext;

/**
 * The interface of the union catalogue for programs, {@code /api/v1}. Requests for other paths are
 * left to other handlers. Thread-safe; it blocks, so it is meant for virtual threads.
 */
public final class CatalogueApi extends Handler.Wrapper {
  /** Where the interface is. A change that could break a client needs another root. */
  static final String ROOT = "/api/v1";

  /**
   * Creates the handler.
   *
   * @param title name of the catalogue
   */
  public CatalogueApi(CatalogueSearch search, LibraryRegistry libraries, Bilingual title) {
    super(
        Compression.around(
            new ResourceHandler(
                new Routes(search, libraries, new Label(title.vietnamese(), title.english())))));
  }

  /**
   * Sends the refusal of a request that the server does not route, such as one with an encoded
   * slash, as a problem.
   *
   * @return false when the request is not one of the interface; nothing is sent
   */
  public static boolean refuse(
      HttpRefusal refusal, Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getPath();
    if (path == null || !path.startsWith(ROOT + "/")) {
      return false;
    }
    RequestContext context = RequestContext.of(request);
    Answer answer = Problems.answer(refusal, new Addresses(context.address()), context.id());
    ResourceHandler.letOtherSitesRead(response);
    new Sending(request, response, callback).sendUncounted(answer);
    return true;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    return (path.equals(ROOT) || path.startsWith(ROOT + "/"))
        && super.handle(request, response, callback);
  }
}
