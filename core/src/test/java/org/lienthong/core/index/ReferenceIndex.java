package org.lienthong.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;

/** A search index without any index: it reads every record of a catalogue for every search. */
public final class ReferenceIndex implements SearchIndex {
  private static final int ALL = 10_000;

  private final RecordStore store;

  public ReferenceIndex(RecordStore store) {
    this.store = store;
  }

  @Override
  public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
    Predicate<MarcRecord> test = test(query);
    List<StoredRecord> found =
        new ArrayList<>(records(catalogues).stream().filter(r -> test.test(r.marc())).toList());
    for (SortKey key : sort.reversed()) {
      Comparator<StoredRecord> order = Comparator.comparing(r -> words(key.point(), r.marc()));
      found.sort(key.ascending() ? order : order.reversed());
    }
    long[] keys = found.stream().mapToLong(StoredRecord::key).toArray();
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

  private List<StoredRecord> records(List<String> catalogues) {
    return catalogues.stream()
        .flatMap(c -> store.list(new Listing(c, null, null, null, true), 0, ALL).stream())
        .toList();
  }

  private static Predicate<MarcRecord> test(Query query) {
    return switch (query) {
      case Query.And(Query left, Query right) -> test(left).and(test(right));
      case Query.Or(Query left, Query right) -> test(left).or(test(right));
      case Query.Not(Query left, Query right) -> test(left).and(test(right).negate());
      case Query.Prox(Query left, Query right, _) -> test(left).and(test(right));
      case Query.ResultSetRef(String name) ->
          throw Diagnostic.NO_SUCH_RESULT_SET.about(name).asException();
      case Query.MatchAll() -> record -> true;
      case Query.HasAny(AccessPoint point) -> record -> !words(point, record).isBlank();
      case Query.Term term -> record -> matches(term, words(term.point(), record));
    };
  }

  private static boolean matches(Query.Term term, String words) {
    StringBuilder pattern = new StringBuilder();
    for (MaskedText.Piece piece : term.text().pieces()) {
      pattern.append(
          switch (piece) {
            case MaskedText.Literal(String text) ->
                Pattern.quote(text.toLowerCase(Locale.ROOT).strip());
            case MaskedText.AnyOne() -> "\\S";
            case MaskedText.AnyMany() -> "\\S*";
          });
    }
    return words.matches("(?s).* " + pattern + " .*");
  }

  private static String words(AccessPoint point, MarcRecord record) {
    StringBuilder out = new StringBuilder(" ");
    for (AccessPoint fed :
        point == AccessPoint.ANY ? AccessPoint.values() : new AccessPoint[] {point}) {
      fed.paths().stream()
          .flatMap(path -> path.texts(record))
          .forEach(text ->
              out.append(text.toLowerCase(Locale.ROOT).replaceAll("[\\s/:,.;]+", " ")).append(' '));
    }
    return out.toString();
  }

  @Override
  public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
    TreeMap<String, Long> counts = new TreeMap<>();
    for (StoredRecord record : records(catalogues)) {
      List.of(words(request.point(), record.marc()).strip().split(" ")).stream()
          .distinct()
          .filter(word -> !word.isEmpty())
          .forEach(word -> counts.merge(word, 1L, Long::sum));
    }
    List<String> terms = List.copyOf(counts.keySet());
    int at = (int) terms.stream().filter(t -> t.compareTo(request.start()) < 0).count();
    List<ScanTerm> out = new ArrayList<>();
    int step = request.step() + 1;
    for (int i = at - request.before() * step;
        i < terms.size() && out.size() < request.count();
        i += step) {
      if (i >= 0) {
        String term = terms.get(i);
        out.add(new ScanTerm(term, term, counts.getOrDefault(term, 0L), i == at));
      }
    }
    return out;
  }

  @Override
  public List<Facet> facets(
      List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
    return List.of();
  }
}
