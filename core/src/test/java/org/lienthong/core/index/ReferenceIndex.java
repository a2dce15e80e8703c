package org.lienthong.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.SortKey.Place;
import org.lienthong.core.query.SortKey.Value;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.text.VietnameseText;

/**
 * A search index without any index: it reads every record of a catalogue for every search. It shows
 * what {@link SearchIndex} promises in the plainest code, for tests of what uses an index. It does
 * not rank, and it knows no words of school, no grades and no kinds of material.
 */
public final class ReferenceIndex implements SearchIndex {
  /** More records than a test has. */
  private static final int ALL = 10_000;

  private final RecordStore store;

  public ReferenceIndex(RecordStore store) {
    this.store = store;
  }

  @Override
  public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
    Comparator<ReferenceRecord> order = order(sort);
    long[] keys = found(catalogues, query).sorted(order).mapToLong(r -> r.stored().key()).toArray();
    return new ResultSet() {
      @Override
      public long size() {
        return keys.length;
      }

      @Override
      public long[] keys(long start, int count) {
        int from = (int) Math.min(start, keys.length);
        return Arrays.copyOfRange(keys, from, Math.min(keys.length, from + count));
      }
    };
  }

  private Stream<ReferenceRecord> found(List<String> catalogues, Query query) {
    Predicate<ReferenceRecord> test = ReferenceMatch.test(query);
    return catalogues.stream()
        .flatMap(c -> store.list(new Listing(c, null, null, null, true), 0, ALL).stream())
        .map(ReferenceRecord::of)
        .filter(test);
  }

  private static Comparator<ReferenceRecord> order(List<SortKey> keys) {
    Comparator<ReferenceRecord> order = (_, _) -> 0;
    for (SortKey key : keys) {
      if (!key.point().sortable()) {
        throw Diagnostic.UNSUPPORTED_SORT_PATH.about(key.point().cql().getFirst()).asException();
      }
      order = order.thenComparing(r -> sortValue(r, key), missingAside(key));
    }
    return order;
  }

  /** Octets that sort as the value does; null for none. */
  private static byte @Nullable [] sortValue(ReferenceRecord record, SortKey key) {
    String first =
        record.values(key.point()).stream().map(Facet.Value::display).findFirst().orElse(null);
    if (first == null && key.missing() instanceof Value(String text)) {
      first = isNumber(key) ? String.valueOf(ReferenceMatch.number(key.point(), text)) : text;
    }
    return first == null ? null : VietnameseText.sortKey(first);
  }

  private static boolean isNumber(SortKey key) {
    return key.point().kind() == Kind.YEAR || key.point().kind() == Kind.DATE;
  }

  private static Comparator<byte @Nullable []> missingAside(SortKey key) {
    Comparator<byte[]> values = Arrays::compareUnsigned;
    Comparator<byte[]> directed = key.ascending() ? values : values.reversed();
    return key.missing() == Place.FIRST
        ? Comparator.nullsFirst(directed)
        : Comparator.nullsLast(directed);
  }

  @Override
  public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
    check(request);
    List<String> terms = terms(catalogues, request);
    byte[] start = VietnameseText.sortKey(request.start());
    int at = (int) terms.stream().filter(t -> compare(t, start) < 0).count();
    int step = request.step() + 1;
    List<ScanTerm> out = new ArrayList<>();
    for (int before = request.before(); before > 0; before--) {
      if (at - before * step >= 0) {
        out.add(counted(catalogues, request, terms.get(at - before * step), false));
      }
    }
    for (int after = 0; after < request.count() - request.before(); after++) {
      if (at + after * step < terms.size()) {
        out.add(counted(catalogues, request, terms.get(at + after * step), after == 0));
      }
    }
    return out;
  }

  private static int compare(String term, byte[] start) {
    return Arrays.compareUnsigned(VietnameseText.sortKey(term), start);
  }

  private static void check(ScanRequest request) {
    if (request.before() < 0 || request.before() > request.count() || request.step() < 0) {
      throw Diagnostic.RESPONSE_POSITION_OUT_OF_RANGE.about(request.before() + "").asException();
    }
    if (request.whole()
        && Set.of(AccessPoint.NOTE, AccessPoint.ABSTRACT).contains(request.point())) {
      throw Diagnostic.UNSUPPORTED_STRUCTURE_ATTRIBUTE
          .about("whole headings of " + request.point().cql().getFirst())
          .asException();
    }
  }

  /** Writings of one place in the order are one term, as the first record has it. */
  private List<String> terms(List<String> catalogues, ScanRequest request) {
    TreeMap<byte[], String> out = new TreeMap<>(Arrays::compareUnsigned);
    found(catalogues, new Query.MatchAll())
        .flatMap(record -> listed(record, request))
        .filter(term ->
            request.point().kind() != Kind.TEXT || !VietnameseText.foldedHeading(term).isEmpty())
        .forEach(term -> out.putIfAbsent(VietnameseText.sortKey(term), term));
    return List.copyOf(out.values());
  }

  private static Stream<String> listed(ReferenceRecord record, ScanRequest request) {
    AccessPoint point = request.point();
    if (point.kind() != Kind.TEXT) {
      return record.values(point).stream().map(Facet.Value::term);
    }
    return request.whole()
        ? record.headings(point).stream()
        : record.headings(point).stream()
            .flatMap(text -> VietnameseText.words(VietnameseText.toned(text)).stream())
            .map(word -> word.text());
  }

  private ScanTerm counted(
      List<String> catalogues, ScanRequest request, String term, boolean start) {
    boolean whole = request.whole() || request.point().kind() != Kind.TEXT;
    Query query =
        new Query.Term(
            request.point(),
            Relation.EQ,
            whole ? Match.EXACT : Match.SERVER_CHOICE,
            Set.of(),
            Set.of(),
            MaskedText.literal(term));
    return new ScanTerm(term, term, found(catalogues, query).count(), start);
  }

  @Override
  public List<Facet> facets(
      List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
    List<ReferenceRecord> records = found(catalogues, query).toList();
    return points.stream().map(point -> facet(records, point, limit)).toList();
  }

  private static Facet facet(List<ReferenceRecord> records, AccessPoint point, int limit) {
    switch (point) {
      case LANGUAGE, DATE, SUBJECT, AUTHOR, PUBLISHER, SERIES, HOLDING_LIBRARY -> {}
      default ->
          throw Diagnostic.UNSUPPORTED_INDEX.about("facet " + point.cql().getFirst()).asException();
    }
    Map<String, List<String>> writings = new HashMap<>();
    for (ReferenceRecord record : records) {
      Map<String, String> once = new TreeMap<>();
      record.values(point).stream()
          .filter(v -> !v.term().isEmpty())
          .forEach(v -> once.putIfAbsent(v.term(), v.display()));
      once.forEach(
          (term, shown) -> writings.computeIfAbsent(term, _ -> new ArrayList<>()).add(shown));
    }
    Comparator<Facet.Value> frequent = Comparator.comparingLong(Facet.Value::records).reversed();
    return new Facet(
        point,
        writings.entrySet().stream()
            .map(e -> new Facet.Value(e.getKey(), commonest(e.getValue()), e.getValue().size()))
            .sorted(
                frequent.thenComparing(
                    v -> VietnameseText.sortKey(v.display()), Arrays::compareUnsigned))
            .limit(limit)
            .toList());
  }

  @Override
  public IndexWords words() {
    return new ReferenceWords(store);
  }

  private static String commonest(List<String> writings) {
    Map<String, Integer> counts = new TreeMap<>();
    writings.forEach(w -> counts.merge(w, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
