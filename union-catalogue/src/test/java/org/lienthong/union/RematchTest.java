package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

class RematchTest {
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

  private static MarcRecord book(String volume) {
    return Marc.book(
        "001=x", "245$aĐất rừng phương Nam.$n" + volume, "260$bVăn học$c2020", "300$a308 tr.");
  }

  private Rematch.Difference rehearse() {
    return rehearse(() -> false).orElseThrow();
  }

  private Optional<Rematch.Difference> rehearse(BooleanSupplier stop) {
    try (RecordStore scratch =
        SqliteStore.open(folder.resolve("scratch.db"), InstantSource.system())) {
      return new Rematch(catalogues.store, catalogues.libraries)
          .dryRun(scratch, new ClusterIds(new Random(2), InstantSource.system()), stop);
    }
  }

  @Test
  void stopsBetweenBatches() {
    catalogues.put("A", "1", book("Tập 1"));
    AtomicInteger asked = new AtomicInteger();
    assertThat(rehearse(() -> asked.incrementAndGet() == 2)).as("while it matches").isEmpty();
    assertThat(asked).hasValue(2);
    assertThat(rehearse(() -> true)).as("before it copies").isEmpty();
  }

  private Map<String, Long> written() {
    Map<String, Long> out = new HashMap<>();
    catalogues.store.list(Listing.all("union"), 0, 1_000).forEach(r -> out.put(r.id(), r.seq()));
    return out;
  }

  @Test
  void findsNothingToChangeUnderTheSameRules() {
    RecordRef a = catalogues.put("A", "1", book("Tập 1"));
    RecordRef b = catalogues.put("B", "2", book("Tập 2"));
    catalogues.put("C", "3", book("Tập 2"));
    catalogues.decisions.same(a, b, "an", "");
    Map<String, Long> before = written();
    Rematch.Difference difference = rehearse();
    assertThat(difference.records()).isEqualTo(3);
    assertThat(difference.before()).isEqualTo(difference.after()).isEqualTo(1);
    assertThat(difference.merges() + difference.splits() + difference.moved()).isZero();
    assertThat(difference.samples()).isEmpty();
    assertThat(written()).as("what is served stays untouched").isEqualTo(before);
  }

  /** Clusters that other rules might have made: one record sits where it does not belong. */
  private RecordRef misplace() {
    RecordRef a = catalogues.put("A", "1", book("Tập 1"));
    catalogues.put("B", "2", book("Tập 1"));
    RecordRef wrong = catalogues.put("C", "3", book("Tập 2"));
    catalogues.store.write(transaction -> {
      Statements sql = transaction.statements();
      return sql.run(
          "UPDATE union_node SET cluster = (SELECT number FROM union_cluster WHERE id = ?)",
          catalogues.cluster(a));
    });
    return wrong;
  }

  @Test
  void tellsWhatTheRulesWouldSplit() {
    RecordRef wrong = misplace();
    Rematch.Difference difference = rehearse();
    assertThat(difference.before()).isEqualTo(1);
    assertThat(difference.after()).isEqualTo(2);
    assertThat(difference.splits()).isEqualTo(1);
    assertThat(difference.moved()).isEqualTo(1);
    assertThat(difference.merges()).isZero();
    assertThat(difference.samples()).extracting(Rematch.Sample::record).containsExactly(wrong);
  }

  @Test
  void activatesThemWithTheIdWhereMostOfTheRecordsStay() {
    RecordRef wrong = misplace();
    RecordRef a = new RecordRef("A", "1");
    String id = catalogues.cluster(a);
    RecordRef other = catalogues.put("D", "4", book("Tập 9"));
    String untouched = catalogues.cluster(other);
    long writtenBefore = written().getOrDefault(untouched, 0L);
    catalogues.union.reset();
    catalogues.catchUp();
    assertThat(catalogues.cluster(a)).isEqualTo(id);
    assertThat(catalogues.cluster(wrong)).isNotEqualTo(id);
    assertThat(catalogues.cluster(other)).isEqualTo(untouched);
    assertThat(written())
        .as("only what changed is written")
        .containsEntry(untouched, writtenBefore);
  }
}
