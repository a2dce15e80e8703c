package org.lienthong.sru.operation;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlScan;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.sru.answer.SruAnswer;
import org.lienthong.sru.request.SruLimits;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/** The scan operation. Thread-safe. */
public final class ScanOperation {
  private final SearchIndex index;

  /** Creates the operation for an index. */
  public ScanOperation(SearchIndex index) {
    this.index = index;
  }

  /** Executes a request that has no refusals so far. */
  public SruAnswer.Scan answer(SruRequest request, List<String> catalogues) {
    List<Refusal> diagnostics = new ArrayList<>(request.warnings());
    try {
      return new SruAnswer.Scan(request, terms(request, catalogues), diagnostics);
    } catch (RefusedException refused) {
      diagnostics.add(refused.refusal());
      return new SruAnswer.Scan(request, List.of(), diagnostics);
    }
  }

  private List<ScanTerm> terms(SruRequest request, List<String> catalogues) {
    CqlScan clause =
        Cql.scanClause(
            request
                .get(SruParameter.SCAN_CLAUSE)
                .orElseThrow(() ->
                    Diagnostic.MANDATORY_PARAMETER_MISSING
                        .about(SruParameter.SCAN_CLAUSE.label())
                        .asException()));
    int count = count(request);
    int position = position(request, count);
    // Position 0 is the place before the first term: the list begins after the clause's term.
    int before = Math.max(0, position - 1);
    int wanted = position == 0 ? count + 1 : count;
    List<ScanTerm> terms =
        index.scan(
            catalogues,
            new ScanRequest(clause.point(), clause.whole(), clause.term(), before, wanted, 0));
    return position == 0 ? after(clause.term(), terms, count) : terms;
  }

  private static int count(SruRequest request) {
    long asked =
        request.parameters().number(SruParameter.MAXIMUM_TERMS, 1, SruLimits.DEFAULT_TERMS);
    if (asked > SruLimits.MAX_TERMS) {
      throw Diagnostic.TOO_MANY_TERMS_REQUESTED
          .about("at most " + SruLimits.MAX_TERMS)
          .asException();
    }
    return (int) asked;
  }

  private static int position(SruRequest request, int count) {
    long asked = request.parameters().number(SruParameter.RESPONSE_POSITION, 0, 1);
    if (asked > count + 1L) {
      throw Diagnostic.RESPONSE_POSITION_OUT_OF_RANGE.about(String.valueOf(asked)).asException();
    }
    return (int) asked;
  }

  private static List<ScanTerm> after(String start, List<ScanTerm> terms, int count) {
    boolean own =
        !terms.isEmpty()
            && VietnameseText.folded(terms.getFirst().term())
                .equals(VietnameseText.folded(start.strip()));
    return terms.subList(own ? 1 : 0, Math.min(terms.size(), own ? count + 1 : count));
  }
}
