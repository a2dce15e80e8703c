package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.rpn.RpnReader;

/** The Sort service, Z39.50-2003 §3.2.7: the set's query is searched again in the new order. */
final class SortService {
  private final Backend backend;
  private final ResultSets sets;

  SortService(Backend backend, ResultSets sets) {
    this.backend = backend;
    this.sets = sets;
  }

  SortResponse sort(SortRequest request, NegotiatedOptions agreed) {
    try {
      SearchedSet sorted = sorted(request, agreed.charsets());
      sets.put(request.sortedResultSetName(), sorted);
      return new SortResponse(
          request.referenceId(),
          SortResponse.SUCCESS,
          null,
          List.of(),
          Math.clamp(sorted.size(), 0, Integer.MAX_VALUE));
    } catch (RefusedException refused) {
      return failed(request, refused.refusal());
    }
  }

  private SearchedSet sorted(SortRequest request, Charsets charsets) {
    if (request.sortSequence().size() > Z3950Limits.MAX_SORT_KEYS) {
      throw Diagnostic.TOO_MANY_SORT_KEYS
          .about(String.valueOf(Z3950Limits.MAX_SORT_KEYS))
          .asException();
    }
    SearchedSet input = input(request.inputResultSetNames());
    sets.check(request.sortedResultSetName(), true);
    List<SortKey> keys = request.sortSequence().stream().map(spec -> key(spec, charsets)).toList();
    request.sortSequence().forEach(spec -> abortWhereMissing(spec, input));
    return new SearchedSet(
        input.databases(),
        input.query(),
        backend.index().search(input.databases().catalogues(), input.query(), keys),
        backend.store());
  }

  /**
   * Returns the set to sort; several sets are combined into one, whose query is not larger than
   * that of a search may be: a set that is sorted together with itself would double it each time.
   */
  private SearchedSet input(List<String> names) {
    List<SearchedSet> inputs = new ArrayList<>();
    int leaves = 0;
    for (String name : names) {
      if (!(sets.required(name) instanceof SearchedSet set)) {
        throw Diagnostic.SORT_UNSUPPORTED.about(name).asException();
      }
      if (!inputs.isEmpty() && !inputs.getFirst().databases().equals(set.databases())) {
        throw Diagnostic.CANNOT_SORT_MIXED_SCHEMAS.about(name).asException();
      }
      inputs.add(set);
      leaves += set.query().leaves().size();
      if (2 * leaves - 1 > Z3950Limits.MAX_QUERY_NODES) {
        throw Diagnostic.TOO_MANY_BOOLEANS
            .about(String.valueOf(Z3950Limits.MAX_QUERY_NODES))
            .asException();
      }
    }
    return inputs.stream()
        .reduce(SortService::together)
        .orElseThrow(() -> Diagnostic.NO_SUCH_RESULT_SET.about(null).asException());
  }

  private static SearchedSet together(SearchedSet left, SearchedSet right) {
    return new SearchedSet(
        left.databases(), new Query.Or(left.query(), right.query()), left.found(), left.store());
  }

  /** Refuses the sort if any record has no value and the missing-value action is abort. */
  private void abortWhereMissing(SortKeySpec spec, SearchedSet input) {
    if (!(spec.missingValueAction() instanceof SortKeySpec.Abort)) {
      return;
    }
    AccessPoint point = point(spec);
    Query without = new Query.Not(input.query(), new Query.HasAny(point));
    long missing =
        backend.index().search(input.databases().catalogues(), without, List.of()).size();
    if (missing > 0) {
      throw Diagnostic.SORT_UNSUPPORTED
          .about(missing + " without " + point.indexName())
          .asException();
    }
  }

  /**
   * Reads a key.
   *
   * @throws RefusedException when it is not a valid sort key
   */
  static SortKey key(SortKeySpec spec, Charsets charsets) {
    return new SortKey(point(spec), ascending(spec), missing(spec, charsets));
  }

  private static boolean ascending(SortKeySpec spec) {
    return switch (spec.sortRelation()) {
      case SortKeySpec.ASCENDING -> true;
      case SortKeySpec.DESCENDING -> false;
      default ->
          throw Diagnostic.ILLEGAL_SORT_RELATION
              .about(String.valueOf(spec.sortRelation()))
              .asException();
    };
  }

  /**
   * Returns the missing-value action; a null value precedes all others, so the direction decides
   * its place.
   */
  private static SortKey.Missing missing(SortKeySpec spec, Charsets charsets) {
    return switch (spec.missingValueAction()) {
      case null -> SortKey.Missing.LAST;
      case SortKeySpec.Abort() -> SortKey.Missing.LAST;
      case SortKeySpec.NullValue() ->
          ascending(spec) ? SortKey.Missing.FIRST : SortKey.Missing.LAST;
      case SortKeySpec.MissingValueData(Octets value) ->
          new SortKey.Value(charsets.terms().decode(value));
    };
  }

  private static AccessPoint point(SortKeySpec spec) {
    AccessPoint point =
        switch (spec.element()) {
          case null ->
              throw Diagnostic.DATABASE_SPECIFIC_SORT_UNSUPPORTED.about(null).asException();
          case SortKeySpec.SortField(String name) -> named(name);
          case SortKeySpec.ElementSpec(var specification) ->
              named(String.valueOf(specification.elementSetName()));
          case SortKeySpec.SortAttributes(var set, var list) -> RpnReader.sortPoint(set, list);
        };
    if (!point.sortable()) {
      throw Diagnostic.SORT_UNSUPPORTED.about(point.indexName()).asException();
    }
    return point;
  }

  private static AccessPoint named(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return AccessPoint.ofCql(small)
        .or(() -> AccessPoint.ofCql("dc." + small))
        .or(() -> AccessPoint.ofCql("lt." + small))
        .or(() -> AccessPoint.ofCql("bath." + small))
        .orElseThrow(() -> Diagnostic.SORT_UNSUPPORTED.about(name).asException());
  }

  private static SortResponse failed(SortRequest request, Refusal refusal) {
    return new SortResponse(
        request.referenceId(),
        SortResponse.FAILURE,
        SortResponse.RESULT_SET_UNCHANGED,
        List.of(Diagnostics.of(refusal)),
        null);
  }
}
