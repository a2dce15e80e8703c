package org.lienthong.sru;

import static java.lang.System.Logger.Level.ERROR;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.sru.answer.SruAnswer;
import org.lienthong.sru.operation.Asker;
import org.lienthong.sru.operation.ExplainOperation;
import org.lienthong.sru.operation.ScanOperation;
import org.lienthong.sru.operation.SearchOperation;
import org.lienthong.sru.request.SruRequest;

/** Dispatches a request to its catalogue and operation; independent of HTTP. */
final class SruService {
  private static final System.Logger LOG = System.getLogger(SruService.class.getName());

  private final LibraryRegistry libraries;
  private final SearchOperation search;
  private final ScanOperation scan;
  private final ExplainOperation explain;

  SruService(
      LibraryRegistry libraries,
      SearchIndex index,
      RecordStore store,
      Budget resultSets,
      InstantSource clock,
      InstantSource steady) {
    this.libraries = libraries;
    this.search = new SearchOperation(index, store, resultSets, steady);
    this.scan = new ScanOperation(index);
    this.explain = new ExplainOperation(store, clock);
  }

  /**
   * Answers a request; errors in it become diagnostics.
   *
   * @param database a library's code, or empty for the union
   */
  SruAnswer answer(SruRequest asked, String database, Asker asker) {
    String name = database.isEmpty() ? Catalogue.UNION : database;
    Optional<Catalogue> found = libraries.catalogue(name);
    SruRequest request =
        found.isPresent() ? asked : asked.refusing(Diagnostic.NO_SUCH_DATABASE.about(name));
    Catalogue catalogue = found.orElse(new Catalogue(Catalogue.UNION, Catalogue.UNION));
    try {
      return answer(request, catalogue, asker);
    } catch (RuntimeException e) {
      // Without the parameters: the log is kept longer than queries may be.
      LOG.log(ERROR, "request not answered: " + asked.operation(), e);
      return broken(asked);
    }
  }

  private SruAnswer answer(SruRequest request, Catalogue catalogue, Asker asker) {
    List<String> catalogues = List.of(catalogue.code());
    boolean refused = !request.refusals().isEmpty();
    return switch (request.operation()) {
      case SEARCH_RETRIEVE ->
          refused
              ? SruAnswer.Search.refused(request, null, diagnostics(request))
              : search.answer(request, catalogues, asker);
      case SCAN ->
          refused
              ? new SruAnswer.Scan(request, List.of(), diagnostics(request))
              : scan.answer(request, catalogues);
      case EXPLAIN -> explain.answer(request, catalogue, asker.address());
    };
  }

  private static List<Refusal> diagnostics(SruRequest request) {
    List<Refusal> all = new ArrayList<>(request.warnings());
    all.addAll(request.refusals());
    return all;
  }

  /** Returns the answer to an internal error; the log has the details. */
  static SruAnswer broken(SruRequest request) {
    List<Refusal> diagnostics = List.of(Diagnostic.TEMPORARY_SYSTEM_ERROR.about(null));
    return switch (request.operation()) {
      case SEARCH_RETRIEVE, EXPLAIN -> SruAnswer.Search.refused(request, null, diagnostics);
      case SCAN -> new SruAnswer.Scan(request, List.of(), diagnostics);
    };
  }
}
