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

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    return (path.equals(ROOT) || path.startsWith(ROOT + "/"))
        && super.handle(request, response, callback);
  }
}
