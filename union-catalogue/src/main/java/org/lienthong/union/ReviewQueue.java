package org.lienthong.union;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lienthong.store.RecordStore;
import org.lienthong.union.cluster.ClusterView;
import org.lienthong.union.decision.DecisionTable;
import org.lienthong.union.decision.Rulings;
import org.lienthong.union.decision.Subject;
import org.lienthong.union.features.FeatureCodec;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.Score;
import org.lienthong.union.sql.Statements;

/** The pairs that a person should look at. For use by any number of threads. */
public final class ReviewQueue {
  private static final String FROM =
      " FROM union_review r JOIN union_node x ON x.id = r.a JOIN union_node y ON y.id = r.b"
          + " WHERE x.cluster <> y.cluster";

  private final RecordStore store;

  public ReviewQueue(RecordStore store) {
    this.store = store;
  }

  /**
   * A pair to look at.
   *
   * @param a a record of the first kind; others may have the same features
   * @param score why it stands between merging and staying apart
   * @param onlyA syllables of the title that only the first has
   */
  public record Item(Subject a, Subject b, Score score, List<String> onlyA, List<String> onlyB) {}

  private record Row(int a, int b, MatchFeatures one, MatchFeatures two) {}

  /**
   * Returns how many pairs wait; those that people decided about are counted until next settled.
   */
  public long size() {
    return store.read(connection -> {
      try (Statements sql = new Statements(connection)) {
        return sql.number("SELECT count(*)" + FROM);
      }
    });
  }

  /** Returns pairs, the likeliest first; those that people decided about are left out. */
  public List<Item> page(int offset, int limit) {
    return store.read(connection -> {
      try (Statements sql = new Statements(connection)) {
        Rulings rulings = Rulings.of(new DecisionTable(sql).all());
        ClusterView view = new ClusterView(sql, rulings);
        List<Item> out = new ArrayList<>();
        for (Row row : rows(sql, offset, limit)) {
          item(view, row).filter(i -> !isDecided(rulings, i)).ifPresent(out::add);
        }
        return List.copyOf(out);
      }
    });
  }

  private static List<Row> rows(Statements sql, int offset, int limit) throws SQLException {
    return sql.all(
        row ->
            new Row(
                row.getInt(1),
                row.getInt(2),
                features(row.getString(3)),
                features(row.getString(4))),
        "SELECT r.a, r.b, x.features, y.features"
            + FROM
            + " ORDER BY r.points DESC, r.a, r.b LIMIT ? OFFSET ?",
        limit,
        offset);
  }

  private static MatchFeatures features(String text) {
    int salt = text.indexOf('\n');
    return FeatureCodec.decode(salt < 0 ? text : text.substring(0, salt));
  }

  private static Optional<Item> item(ClusterView view, Row row) throws SQLException {
    Optional<Subject> a = view.someMember(row.a);
    Optional<Subject> b = view.someMember(row.b);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    List<String> one = words(row.one);
    List<String> two = words(row.two);
    Score score = Comparer.compare(row.one, row.two, view::isAmbiguous);
    return Optional.of(new Item(a.get(), b.get(), score, minus(one, two), minus(two, one)));
  }

  private static boolean isDecided(Rulings rulings, Item item) {
    return rulings.apart(item.a(), item.b()) || rulings.together(item.a(), item.b());
  }

  private static List<String> words(MatchFeatures features) {
    String text = features.title().raw() + ' ' + features.title().volume();
    return Arrays.stream(text.strip().split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> minus(List<String> a, List<String> b) {
    List<String> rest = new ArrayList<>(b);
    return a.stream().filter(w -> !rest.remove(w)).toList();
  }
}
