package org.lienthong.console.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.LibraryList;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.StoredRecord;

/**
 * The search for a computer that stands in a library: large type, no link to other pages or sites,
 * and the first page again when nobody has touched it for two minutes.
 */
final class KioskPage {
  /** Seconds without a touch until the first page returns. */
  static final int IDLE_SECONDS = 120;

  private final CatalogueSearch search;
  private final Templates templates;

  KioskPage(CatalogueSearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  /**
   * Returns a page of the kiosk.
   *
   * @param rest segments after those of the kiosk
   * @param library whose books are searched; null for all
   */
  PageAnswer get(Visit visit, List<String> rest, @Nullable Library library) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("here", library == null ? "/kiosk" : "/l/" + library.code() + "/kiosk");
    if (library != null) {
      parameters.put("library", library);
    }
    parameters.put("idle", IDLE_SECONDS);
    Frame frame = visit.frame();
    if (rest.isEmpty() || rest.equals(List.of(""))) {
      return frame.request().typed().isBlank()
          ? templates.page("kioskstart", frame.with(SearchRequest.EMPTY), parameters)
          : results(frame, library, parameters);
    }
    boolean record = rest.size() == 2 && rest.getFirst().equals("record");
    return (record ? search.record(rest.getLast()) : Optional.<StoredRecord>empty())
        .filter(found -> !found.deleted())
        .map(found -> record(frame, found, parameters))
        .orElseGet(() -> problem(frame, HttpStatus.NOT_FOUND_404, "missing.unknown", parameters));
  }

  private PageAnswer record(Frame frame, StoredRecord record, Map<String, Object> parameters) {
    parameters.put("record", search.describe(record));
    return templates.page("kioskrecord", frame.with(SearchRequest.EMPTY), parameters);
  }

  /** A page of errors for other readers would lead out of the kiosk, and stay there. */
  private PageAnswer problem(Frame frame, int status, String key, Map<String, Object> parameters) {
    parameters.put("title", frame.t(key));
    return templates
        .page("kioskproblem", frame.with(SearchRequest.EMPTY), parameters)
        .withStatus(status);
  }

  private PageAnswer results(
      Frame frame, @Nullable Library library, Map<String, Object> parameters) {
    SearchRequest typed = SearchRequest.EMPTY.withText(frame.request().typed());
    SearchRequest asked =
        library == null ? typed : typed.toggled(Filter.LIBRARY, LibraryList.term(library));
    SearchRequest request = asked.atPage(frame.request().page());
    try {
      parameters.put("results", search.search(request));
    } catch (RefusedException _) {
      return problem(frame, HttpStatus.SERVICE_UNAVAILABLE_503, "problem.dear", parameters);
    }
    return templates.page("kioskresults", frame.with(request), parameters);
  }
}
