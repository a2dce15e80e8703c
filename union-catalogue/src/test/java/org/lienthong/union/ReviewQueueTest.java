package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.table.ReviewTable;

class ReviewQueueTest {
  @TempDir Path folder;
  private Catalogues catalogues;

  @BeforeEach
  void open() {
    catalogues = new Catalogues(folder);
  }

  @AfterEach
  void close() {
    catalogues.close();
  }

  /** Two houses named: a pair for people. */
  private static MarcRecord book(String house) {
    return Marc.book(
        "001=x",
        "100$aĐoàn Giỏi",
        "245$aĐất rừng phương Nam",
        "260$b" + house + "$c2020",
        "300$a308 tr.");
  }

  @Test
  void holdsPairsBetweenTheBandsWithWhatTellsThemApart() {
    RecordRef a = catalogues.put("A", "1", book("Văn học"));
    RecordRef b = catalogues.put("B", "2", book("Thanh niên"));
    assertThat(catalogues.queue.size()).isEqualTo(1);
    ReviewQueue.Item item = catalogues.queue.page(0, 10).getFirst();
    assertThat(List.of(item.a(), item.b())).containsExactlyInAnyOrder(a, b);
    assertThat(item.score().band()).isEqualTo(MatchScore.Band.REVIEW);
  }

  @Test
  void showsTheSyllablesThatOnlyOneTitleHas() {
    catalogues.put("A", "1", book("Văn học"));
    catalogues.put(
        "B",
        "2",
        Marc.book(
            "001=x",
            "100$aĐoàn Giỏi",
            "245$aĐất rừng phương Namm",
            "260$bThanh niên$c2020",
            "300$a308 tr."));
    ReviewQueue.Item item = catalogues.queue.page(0, 10).getFirst();
    assertThat(List.of(item.onlyA(), item.onlyB()))
        .containsExactlyInAnyOrder(List.of("nam"), List.of("namm"));
  }

  @Test
  void countsNoPairThatSomebodyDecided() {
    RecordRef a = catalogues.put("A", "1", book("Văn học"));
    RecordRef b = catalogues.put("B", "2", book("Thanh niên"));
    catalogues.put("C", "3", book("Phụ nữ"));
    assertThat(catalogues.queue.size()).isEqualTo(3);
    long decision = catalogues.decisions.notSame(a, b, "an", "");
    assertThat(catalogues.queue.size()).isEqualTo(2);
    assertThat(catalogues.queue.page(0, 10)).hasSize(2);
    catalogues.decisions.undo(decision, "an");
    assertThat(catalogues.queue.size()).isEqualTo(3);
  }

  private static MarcRecord printed(String imprint) {
    return Marc.book(
        "001=x", "100$aĐoàn Giỏi", "245$aĐất rừng phương Nam", imprint, "300$a308 tr.");
  }

  @Test
  void asksAboutARecordThatFitsTwoClusters() {
    catalogues.put("A", "1", printed("260$bVăn học$c2015"));
    catalogues.put("B", "2", printed("260$bVăn học$c2020"));
    assertThat(catalogues.queue.size()).isZero();
    RecordRef either = catalogues.put("C", "3", printed("260$bVăn học"));
    assertThat(catalogues.queue.page(0, 10))
        .singleElement()
        .satisfies(item -> assertThat(List.of(item.a(), item.b())).contains(either))
        .satisfies(item -> assertThat(item.score().band()).isEqualTo(MatchScore.Band.MERGE));
  }

  @Test
  void asksOnceAboutTwoClusters() {
    catalogues.put("A", "1", book("Văn học"));
    catalogues.put(
        "A",
        "2",
        Marc.book(
            "001=x", "245$aĐất rừng phương Nam / Đoàn Giỏi", "260$bVăn học$c2020", "300$a308 tr."));
    catalogues.put("B", "3", book("Thanh niên"));
    assertThat(catalogues.queue.size()).isEqualTo(1);
    assertThat(catalogues.queue.page(0, 10)).hasSize(1);
  }

  @Test
  void countsNoPairOfAPinnedCluster() {
    RecordRef a = catalogues.put("A", "1", book("Văn học"));
    catalogues.put("B", "2", book("Thanh niên"));
    catalogues.decisions.pin(catalogues.cluster(a), "an", "");
    assertThat(catalogues.queue.size()).isZero();
    assertThat(catalogues.queue.page(0, 10)).isEmpty();
  }

  @Test
  void turnsPagesOverPairsThatWaitOnly() {
    RecordRef a = catalogues.put("A", "1", book("Văn học"));
    RecordRef b = catalogues.put("B", "2", book("Thanh niên"));
    catalogues.put("C", "3", book("Phụ nữ"));
    catalogues.put("D", "4", book("Lao động"));
    catalogues.decisions.notSame(a, b, "an", "");
    List<ReviewQueue.Item> all = catalogues.queue.page(0, 10);
    assertThat(all).hasSize(5);
    assertThat(catalogues.queue.page(0, 2)).isEqualTo(all.subList(0, 2));
    assertThat(catalogues.queue.page(2, 2)).isEqualTo(all.subList(2, 4));
    assertThat(catalogues.queue.page(4, 2)).isEqualTo(all.subList(4, 5));
    assertThat(catalogues.queue.page(5, 2)).isEmpty();
  }

  @Test
  void readsNoMorePairsThanAPageNeeds() {
    List<String> houses =
        List.of("Văn học", "Thanh niên", "Phụ nữ", "Lao động", "Kim Đồng", "Hội Nhà văn");
    for (String house : houses) {
      catalogues.put("A", house, book(house));
    }
    List<ReviewQueue.Item> all = catalogues.queue.page(0, 1_000);
    assertThat(all).hasSizeGreaterThan(10).hasSize((int) catalogues.queue.size());
    assertThat(catalogues.queue.page(3, 2)).isEqualTo(all.subList(3, 5));
    long most = 5;
    assertThat(catalogues.store.<Integer>read(sql -> new ReviewTable(sql).waiting(most).size()))
        .isEqualTo(5);
    assertThat(catalogues.store.<Long>read(sql -> new ReviewTable(sql).countPairsOfClusters(most)))
        .isEqualTo(5);
    assertThat(
            catalogues.store.<List<String>>read(sql ->
                sql.all(
                    row -> row.text(4),
                    "EXPLAIN QUERY PLAN SELECT r.a FROM union_review r"
                        + " ORDER BY r.points DESC, r.a, r.b LIMIT 5")))
        .singleElement()
        .asString()
        .contains("union_review_points");
  }

  @Test
  void letsAPairGoWhenOneOfItsRecordsIsCorrected() {
    catalogues.put("A", "1", book("Văn học"));
    catalogues.put("B", "2", book("Thanh niên"));
    catalogues.put("B", "2", book("Văn học"));
    assertThat(catalogues.queue.size()).isZero();
  }
}
