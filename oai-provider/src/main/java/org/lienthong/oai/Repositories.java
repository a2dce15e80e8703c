package org.lienthong.oai;

import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.http.RequestContext;

/** Maps paths to repositories. */
final class Repositories {
  /** The path of the union's repository; those of the libraries are below it. */
  static final String PATH = "/oai";

  private final LibraryRegistry libraries;
  private final RecordStore store;
  private final OaiSettings settings;
  private final IdentifierScheme identifiers;
  private final Publications publications;

  Repositories(LibraryRegistry libraries, RecordStore store, OaiSettings settings) {
    this.libraries = libraries;
    this.store = store;
    this.settings = settings;
    this.identifiers = new IdentifierScheme(settings.repository());
    this.publications = new Publications(libraries, settings.rights());
  }

  static boolean isOurs(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /**
   * Returns the repository of a path; empty when no library has or had that code. A removed library
   * keeps its repository: its deletions are persistent.
   */
  Optional<Repository> at(String path, Request request) {
    String code =
        path.length() <= PATH.length() + 1 ? Catalogue.UNION : path.substring(PATH.length() + 1);
    String unionUrl = unionUrl(request);
    return libraries
        .catalogue(code)
        .or(() -> libraries.former(code))
        .map(catalogue ->
            new Repository(
                catalogue,
                catalogue.isUnion() ? unionUrl : unionUrl + "/" + catalogue.code(),
                unionUrl,
                store,
                identifiers,
                publications,
                () -> chunk(request),
                store.horizon()));
  }

  /** A list holds a chunk of records while its client is waited for. */
  private static int chunk(Request request) {
    return RequestContext.reserveAnswer(request).grow(OaiLimits.CHUNK_OCTETS)
        ? OaiLimits.CHUNK
        : OaiLimits.SMALL_CHUNK;
  }

  private String unionUrl(Request request) {
    String configured = settings.baseUrl();
    if (configured != null) {
      return configured;
    }
    return RequestContext.of(request).address() + PATH;
  }

  /** Returns the address of the stylesheet, for a browser that shows this repository's answers. */
  static String stylesheet(Repository repository) {
    return (repository.catalogue().isUnion() ? "oai" : ".") + Stylesheet.PATH;
  }
}
