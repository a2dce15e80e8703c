package org.lienthong.console.reader;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.LibraryList;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.site.Bilingual;
import org.lienthong.console.site.Site;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.SearchClient;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.http.Answers;
import org.lienthong.http.Browsers;
import org.lienthong.http.Changes;
import org.lienthong.http.ContentPolicy;
import org.lienthong.http.Form;
import org.lienthong.http.HttpConnector;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestContext;

/**
 * The pages for readers: the first page, results of searches, records. Vietnamese pages are at the
 * root, English ones below {@code /en}. Thread-safe; it blocks, so it is meant for virtual threads.
 */
public final class ReaderHandler extends Handler.Abstract {
  /** Octets of a form: the basket with the most records has a tenth of it. */
  private static final int MAX_FORM_OCTETS = 64 * 1024;

  private final Map<String, Page> pages;
  private final LibraryList libraries;
  private final Site site;
  private final Templates templates = new Templates();

  /**
   * Creates the handler.
   *
   * @param site what the operator says about the catalogue
   * @param missed counts the searches that find nothing
   */
  public ReaderHandler(CatalogueSearch search, Site site, MissedSearches missed) {
    this.pages = PageTable.of(search, site, missed);
    this.libraries = search.lists().libraries();
    this.site = site;
  }

  /** Returns the first segments of the paths of all pages. */
  public Set<String> segments() {
    Set<String> all = new LinkedHashSet<>(pages.keySet());
    all.add(Language.ENGLISH.prefix().substring(1));
    all.add(StaticFiles.SEGMENT);
    return all;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String whole = Request.getPathInContext(request);
    Language language = Language.ofPath(whole);
    String path = whole.substring(language.prefix().length());
    if (path.startsWith("/" + StaticFiles.SEGMENT + "/")
        && StaticFiles.send(path, response, callback)) {
      return true;
    }
    List<String> segments = Arrays.asList(path.replaceFirst("^/", "").split("/", -1));
    Page page = pages.get(segments.getFirst());
    if (page == null && !Browsers.wantPage(request.getHeaders())) {
      return false;
    }
    try {
      if (page == null) {
        throw Page.unknown();
      }
      PageAnswer answer = answer(page, request, response, language, segments);
      send(answer, request, response, callback);
    } catch (HttpRefusal refused) {
      if (refused.status() == HttpStatus.NOT_FOUND_404 && Browsers.wantPage(request.getHeaders())) {
        Visit visit = visit(request, language, segments, shown(Form.ofAddress(request)));
        send(notFound(visit.frame(), refused), request, response, callback);
      } else {
        refused.send(request, response, callback);
      }
    } catch (RefusedException _) {
      // No text that a reader types is refused: the index has too much to do.
      HttpRefusal.busy("index").send(request, response, callback);
    }
    return true;
  }

  private PageAnswer answer(
      Page page, Request request, Response response, Language language, List<String> segments)
      throws IOException {
    boolean forms = page.takesForms(segments.subList(1, segments.size()));
    String method = request.getMethod();
    if (method.equals("GET") || method.equals("HEAD")) {
      Visit visit = visit(request, language, segments, shown(Form.ofAddress(request)));
      return ScopedValue.where(SearchClient.GONE, () -> HttpConnector.isGone(request))
          .call(() -> page.get(visit));
    }
    if (method.equals("POST") && forms) {
      Changes.checkForm(request);
      return page.post(visit(request, language, segments, Form.ofBody(request, MAX_FORM_OCTETS)));
    }
    String methods = forms ? "GET, HEAD, POST" : "GET, HEAD";
    response.getHeaders().put(HttpHeader.ALLOW, methods);
    throw new HttpRefusal(
        HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận " + methods, "Only " + methods);
  }

  /** What is typed is shown again: without controls, and without what changes its direction. */
  private static Form shown(Form typed) {
    return new Form(
        typed.fields().stream()
            .map(f ->
                new Form.Field(f.name(), VietnameseText.clean(f.value()), f.ofName(), f.ofValue()))
            .toList());
  }

  /** A reader whose link is dead gets a search box, in the language of the address. */
  private PageAnswer notFound(Frame frame, HttpRefusal refused) {
    String[] reason = refused.reason().split(" / ", 2);
    String said = frame.of(Bilingual.of(reason[0], reason[reason.length - 1]));
    byte[] content = templates.page("missing", frame, Map.of("title", said, "day", "")).content();
    return new PageAnswer(
        refused.status(), PageAnswer.HTML, content, Map.of(HttpHeader.VARY, "Accept"));
  }

  private Visit visit(Request request, Language language, List<String> segments, Form form) {
    String path = Request.getPathInContext(request).substring(language.prefix().length());
    String query = request.getHttpURI().getQuery();
    SearchRequest asked = SearchAddress.read(form);
    String address = query == null ? path : path + "?" + query;
    Frame frame =
        new Frame(
            Texts.in(language),
            site,
            RequestContext.of(request).address(),
            path.equals("/search") ? path + SearchAddress.write(asked) : address,
            ReaderCookies.of(request, libraries::find),
            asked);
    return new Visit(frame, segments.subList(1, segments.size()), form);
  }

  /**
   * Sends a page, whose octets count as held in memory until they are read.
   *
   * @throws HttpRefusal when all clients together hold too many; nothing is sent
   */
  private static void send(
      PageAnswer answer, Request request, Response response, Callback callback) {
    if (!RequestContext.reserveAnswer(request).grow(answer.content().length)) {
      throw HttpRefusal.busy("answers");
    }
    boolean picture = answer.type().startsWith("image/");
    (picture ? ContentPolicy.PICTURE : ContentPolicy.READER).put(response);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "private, no-cache");
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    Answers.octets(response, callback, answer.type(), answer.content());
  }
}
