package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

class UnionProjectionTest {
  @TempDir Path folder;
  private SqliteStore store;
  private UnionProjection union;
  private Clusters clusters;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("store.db"), Clock.systemUTC());
    union =
        new UnionProjection(
            store,
            new StoredLibraries(store, "Union"),
            new ClusterIds(new Random(1), InstantSource.system()));
    clusters = new Clusters(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void mergesOneEditionFromTwoLibrariesAndKeepsBothCopies() {
    put("A", "1", book("Toán 6.", "Tập 1", "2021", "A-100"));
    put("B", "7", book("Toán lớp 6", "T.1", "2021", "B-200"));
    catchUp();
    StoredRecord record = unionOf("A", "1");
    assertThat(cluster("B", "7")).isEqualTo(record.id());
    assertThat(record.marc().data("852").map(f -> f.joined("ap")))
        .containsExactly("A A-100", "B B-200");
    assertThat(record.marc().data("035").map(f -> f.joined("a"))).containsExactly("(A)1", "(B)7");
    assertThat(record.sets()).contains("library:A", "library:B");
    assertThat(record.origins()).hasSize(2);
  }

  @Test
  void neverMergesDifferentVolumes() {
    put("A", "1", book("Toán 6.", "Tập 1", "2021", "A-100"));
    put("B", "7", book("Toán 6", "Tập hai", "2021", "B-200"));
    catchUp();
    assertThat(cluster("A", "1")).isNotEqualTo(cluster("B", "7"));
  }

  @Test
  void movesARecordThatWasCorrectedAndTouchesBothClusters() {
    put("A", "1", book("Toán 6.", "Tập 1", "2021", "A-100"));
    put("B", "7", book("Toán 6", "Tập 1", "2021", "B-200"));
    catchUp();
    String stays = cluster("A", "1");
    put("B", "7", book("Toán 6", "Tập 2", "2021", "B-200"));
    catchUp();
    assertThat(cluster("A", "1")).isEqualTo(stays);
    assertThat(cluster("B", "7")).isNotEqualTo(stays);
    assertThat(unionOf("A", "1").marc().data("852")).hasSize(1);
  }

  @Test
  void leavesATombstoneWithASuccessorWhenTwoClustersBecomeOne() {
    put("A", "1", book("Toán 6.", "Tập 1", "2021", "A-100"));
    put("B", "7", book("Toán 6", "Tập 2", "2021", "B-200"));
    catchUp();
    String elder = cluster("A", "1");
    String younger = cluster("B", "7");
    put("B", "7", book("Toán 6", "Tập 1", "2021", "B-200"));
    catchUp();
    assertThat(cluster("B", "7")).isEqualTo(elder);
    StoredRecord tombstone = store.get("union", younger).orElseThrow();
    assertThat(tombstone.deleted()).isTrue();
    assertThat(tombstone.successor()).isEqualTo(elder);
  }

  @Test
  void endsAClusterWhoseLastRecordIsDeleted() {
    put("A", "1", book("Toán 6.", "Tập 1", "2021", "A-100"));
    catchUp();
    String id = cluster("A", "1");
    delete("A", "1");
    catchUp();
    assertThat(store.get("union", id).map(StoredRecord::deleted)).isEqualTo(Optional.of(true));
    assertThat(clusters.of(new RecordRef("A", "1"))).isEmpty();
  }

  @Test
  void groupsThePrintingsOfOneWork() {
    put("A", "1", book("Toán 6.", "Tập 1", "2015", "A-100"));
    put("B", "7", book("Toán 6", "Tập 1", "2021", "B-200"));
    put("B", "8", book("Toán 6", "Tập 2", "2021", "B-201"));
    catchUp();
    assertThat(cluster("B", "7")).isNotEqualTo(cluster("A", "1"));
    assertThat(clusters.work(cluster("B", "7")))
        .containsExactly(cluster("A", "1"), cluster("B", "7"));
    assertThat(clusters.work(cluster("B", "8"))).containsExactly(cluster("B", "8"));

    delete("A", "1");
    catchUp();
    assertThat(clusters.work(cluster("B", "7"))).containsExactly(cluster("B", "7"));
  }

  @Test
  void leavesTheSetOfCorrectionsWhenTheMemberHasCorrected() {
    put("A", "1", book("Toán 6.", "Tập 1", "2021", "A-100"));
    put("B", "7", book("Toan 6.", "Tap 1", "2021", "B-200"));
    catchUp();
    assertThat(unionOf("A", "1").sets()).contains("corrections:B");
    put("B", "7", book("Toán 6.", "Tập 1", "2021", "B-200"));
    catchUp();
    assertThat(unionOf("A", "1").sets()).doesNotContain("corrections:B");
  }

  private static MarcRecord book(String title, String volume, String year, String copy) {
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", "x"),
            DataField.of("100", "0 ", "a", "Nguyễn Văn An"),
            DataField.of("245", "10", "a", title, "n", volume),
            DataField.of("260", "  ", "b", "NXB Giáo dục", "c", year),
            DataField.of("300", "  ", "a", "120 tr."),
            DataField.of("852", "  ", "j", copy)));
  }

  private void put(String library, String id, MarcRecord marc) {
    store.write(transaction ->
        transaction.apply(
            new RecordChange.Put(library, id, marc, List.of(), List.of(Origin.ofFile(id)))));
  }

  private void delete(String library, String id) {
    store.write(transaction -> transaction.apply(new RecordChange.Delete(library, id, null, null)));
  }

  private void catchUp() {
    while (union.catchUp(100) > 0) {
      // on
    }
  }

  private String cluster(String library, String id) {
    return clusters.of(new RecordRef(library, id)).orElseThrow();
  }

  private StoredRecord unionOf(String library, String id) {
    return store.get("union", cluster(library, id)).orElseThrow();
  }
}
