package org.lienthong.sru.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.query.cql.CqlQuery;
import org.lienthong.sru.request.SruRequest;

/** An answer of SRU; the permitted types cover all operations that read. */
public sealed interface SruAnswer {
  /** The request, which is echoed and gives the version of the answer. */
  SruRequest request();

  /** Non-surrogate diagnostics. */
  List<Refusal> diagnostics();

  /**
   * searchRetrieveResponse.
   *
   * @param query for the echoed {@code xQuery}; null when there is none
   * @param kept null when the result set is not kept
   * @param records produced while they are iterated; can be iterated once
   * @param escaped whether records are written as text instead of XML
   * @param next nextRecordPosition; 0 when no record follows
   * @param instead what was searched for instead of the query, and what else could be; empty when
   *     the query itself was
   */
  record Search(
      SruRequest request,
      @Nullable CqlQuery query,
      long numberOfRecords,
      @Nullable KeptSet kept,
      Iterable<RecordSlot> records,
      boolean escaped,
      long next,
      List<FacetList> facets,
      List<SearchedInstead> instead,
      List<Refusal> diagnostics)
      implements SruAnswer {
    public Search {
      facets = List.copyOf(facets);
      instead = List.copyOf(instead);
      diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the answer when nothing was searched. */
    public static Search refused(
        SruRequest request, @Nullable CqlQuery query, List<Refusal> diagnostics) {
      return new Search(
          request, query, 0, null, List.of(), false, 0, List.of(), List.of(), diagnostics);
    }

    /** Returns this answer with the number of records found. */
    public Search counting(long found) {
      return new Search(
          request, query, found, kept, records, escaped, next, facets, instead, diagnostics);
    }
  }

  /** scanResponse. */
  record Scan(SruRequest request, List<ScanTerm> terms, List<Refusal> diagnostics)
      implements SruAnswer {
    public Scan {
      terms = List.copyOf(terms);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * explainResponse.
   *
   * @param record the ZeeRex record
   */
  record Explain(
      SruRequest request, RecordSlot.Given record, boolean escaped, List<Refusal> diagnostics)
      implements SruAnswer {
    public Explain {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
