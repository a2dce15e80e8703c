package org.lienthong.sru.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.sru.request.SruLimits;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/**
 * The facets that a request asks for (searchRetrieve Part 3, "Facets"). {@code facetLimit} and
 * {@code facetStart} are lists such as {@code 10,5:dc.subject}: a number for all facets, or for one
 * index; the facets are those named, or else {@link #USUAL}.
 *
 * @param ranges the range of values of each facet, in the order of the answer
 * @param byTerm whether values are sorted by term instead of by count
 * @param descending whether the greatest comes first
 * @param least values with fewer records are left out ({@code facetCount})
 */
record FacetRequest(
    Map<AccessPoint, Range> ranges, boolean byTerm, boolean descending, long least) {
  /** The facets that the page for readers shows. */
  static final List<AccessPoint> USUAL =
      List.of(
          AccessPoint.GRADE,
          AccessPoint.LANGUAGE,
          AccessPoint.DATE,
          AccessPoint.SUBJECT,
          AccessPoint.AUTHOR,
          AccessPoint.HOLDING_LIBRARY,
          AccessPoint.MATERIAL);

  private static final Pattern ITEM = Pattern.compile("(\\d{1,9})(?::(.+))?");

  private static final int USUAL_VALUES = 10;

  /**
   * The range of values to return of one facet.
   *
   * @param start from 1
   */
  record Range(int start, int count) {}

  /** Returns the facet request; empty when no facets are asked for. */
  static Optional<FacetRequest> read(SruRequest request) {
    Optional<String> limit = request.get(SruParameter.FACET_LIMIT);
    boolean any =
        limit.isPresent()
            || request.get(SruParameter.FACET_START).isPresent()
            || request.get(SruParameter.FACET_SORT).isPresent()
            || request.get(SruParameter.FACET_COUNT).isPresent();
    if (!any || !request.knows(SruParameter.FACET_LIMIT)) {
      return Optional.empty();
    }
    Items limits = Items.read(SruParameter.FACET_LIMIT, limit.orElse(""));
    Items starts =
        Items.read(SruParameter.FACET_START, request.get(SruParameter.FACET_START).orElse(""));
    long least = request.parameters().number(SruParameter.FACET_COUNT, 0, 1);
    String sort = request.get(SruParameter.FACET_SORT).orElse("recordCount");
    boolean byTerm = sort.startsWith("alphanumeric");
    boolean descending = descending(sort, byTerm);
    Map<AccessPoint, Range> ranges = ranges(limits, starts);
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(new FacetRequest(ranges, byTerm, descending, least));
  }

  private static Map<AccessPoint, Range> ranges(Items limits, Items starts) {
    Map<AccessPoint, Range> ranges = new LinkedHashMap<>();
    Iterable<AccessPoint> points = limits.named().isEmpty() ? USUAL : limits.named().keySet();
    for (AccessPoint point : points) {
      int count = Math.min(limits.of(point, USUAL_VALUES), SruLimits.MAX_FACET_VALUES);
      int start = Math.max(1, starts.of(point, 1));
      if (count > 0) {
        ranges.put(point, new Range(start, count));
      }
    }
    return ranges;
  }

  private static boolean descending(String sort, boolean byTerm) {
    boolean descending = !byTerm;
    for (String word : sort.split(",")) {
      switch (word.strip()) {
        case "recordCount", "alphanumeric", "caseInsensitive" -> {
          // The kind of order; it ignores letter case.
        }
        case "ascending" -> descending = false;
        case "descending" -> descending = true;
        default -> throw refuse(SruParameter.FACET_SORT, sort);
      }
    }
    return descending;
  }

  private static RefusedException refuse(SruParameter parameter, String value) {
    return Diagnostic.UNSUPPORTED_PARAMETER_VALUE
        .about(parameter.label() + "=" + value)
        .asException();
  }

  /** The numbers of one parameter: one for all facets, and one for each named facet. */
  private record Items(Optional<Integer> all, Map<AccessPoint, Integer> named) {
    static Items read(SruParameter parameter, String list) {
      Optional<Integer> all = Optional.empty();
      Map<AccessPoint, Integer> named = new LinkedHashMap<>();
      for (String item : list.isBlank() ? new String[0] : list.split(",")) {
        Matcher parts = ITEM.matcher(item.strip());
        if (!parts.matches()) {
          throw refuse(parameter, list);
        }
        int number = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
          all = Optional.of(number);
        } else {
          named.put(Cql.scanClause(parts.group(2) + "=\"\"").point(), number);
        }
      }
      return new Items(all, named);
    }

    int of(AccessPoint point, int otherwise) {
      return named.getOrDefault(point, all.orElse(otherwise));
    }
  }
}
