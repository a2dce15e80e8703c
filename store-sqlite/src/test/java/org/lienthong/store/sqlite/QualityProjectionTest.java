package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.projection.ProjectionContract;
import org.lienthong.core.quality.QualityFigures;
import org.lienthong.core.quality.QualityFigures.LibraryFigures;
import org.lienthong.core.quality.QualityFigures.MonthFigures;
import org.lienthong.core.quality.QualityProjection;
import org.lienthong.core.quality.VietnameseRule;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class QualityProjectionTest extends ProjectionContract {
  private Instant now = Instant.parse("2026-10-31T10:00:00Z");
  private boolean postponed;
  private String local = "";

  @Override
  protected RecordStore openStore() {
    return SqliteStore.open(folder.resolve("store.db"), () -> now);
  }

  @Override
  protected Projection openProjection(RecordStore records) {
    return new QualityProjection(records, local, () -> now, () -> postponed);
  }

  @Override
  protected void closeProjection() {
    // It keeps everything in the store.
  }

  @Override
  protected long shown() {
    return figures().library(LIBRARY).map(LibraryFigures::records).orElse(0L);
  }

  private QualityFigures figures() {
    return new QualityFigures(store);
  }

  private void put(String library, String id, String place) {
    MarcRecord record =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                DataField.of("245", "10", "a", "Truyện Kiều"),
                DataField.of("260", "  ", "a", place, "b", "Văn học", "c", "2020")));
    store.write(t -> t.apply(new RecordChange.Put(library, id, record, List.of(), List.of())));
  }

  private void catchUp() {
    while (projection.catchUp(100) > 0) {
      // until the log is applied
    }
  }

  private List<String> rules(String library) {
    return figures().rules(library).stream()
        .map(r -> r.rule().code() + " " + r.records() + " " + r.findings())
        .toList();
  }

  @Test
  void keepsFiguresInStepWithRecords() {
    put(LIBRARY, "1", "H.");
    put(LIBRARY, "2", "Hà Nội");
    put("B", "1", "H.");
    catchUp();
    assertThat(rules(LIBRARY)).containsExactly("coded-field-missing 2 2", "vn-place-form 1 1");
    assertThat(figures().libraries())
        .containsExactly(new LibraryFigures("A", 2, 98.5), new LibraryFigures("B", 1, 98));
    put(LIBRARY, "1", "Hà Nội");
    put(LIBRARY, "2", "HN");
    store.write(t -> t.apply(new RecordChange.Delete("B", "1", null, null)));
    catchUp();
    assertThat(rules(LIBRARY)).containsExactly("coded-field-missing 2 2", "vn-place-form 1 1");
    assertThat(rules("B")).isEmpty();
    assertThat(figures().libraries()).containsExactly(new LibraryFigures("A", 2, 98.5));
  }

  @Test
  void namesTheRecordsOfARule() {
    put(LIBRARY, "1", "H.");
    put(LIBRARY, "2", "Hà Nội");
    put(LIBRARY, "3", "HN");
    catchUp();
    List<QualityFigures.Located> first =
        figures().findings(LIBRARY, VietnameseRule.PLACE_FORM, 0, 1);
    assertThat(first).extracting(f -> f.finding().found()).containsExactly("H.");
    long key = first.getFirst().key();
    assertThat(figures().findings(LIBRARY, VietnameseRule.PLACE_FORM, key, 10))
        .extracting(f -> f.finding().place() + f.finding().expected())
        .containsExactly("260$aHà Nội");
  }

  @Test
  void keepsTheFiguresOfEarlierMonths() {
    put(LIBRARY, "1", "H.");
    catchUp();
    now = Instant.parse("2026-11-02T10:00:00Z");
    put(LIBRARY, "1", "Hà Nội");
    catchUp();
    List<MonthFigures> months =
        List.of(new MonthFigures("2026-10", 1, 98), new MonthFigures("2026-11", 1, 99));
    assertThat(figures().months(LIBRARY)).isEqualTo(months);
    projection.reset();
    catchUp();
    assertThat(figures().months(LIBRARY)).isEqualTo(months);
  }

  @Test
  void leavesUnionRecordsOut() {
    put("union", "u1", "H.");
    put(LIBRARY, "1", "H.");
    put("union", "u2", "H.");
    catchUp();
    assertThat(projection.applied()).isEqualTo(store.lastSeq());
    assertThat(figures().libraries()).hasSize(1);
  }

  @Test
  void waitsWhileItIsPostponed() {
    put(LIBRARY, "1", "H.");
    postponed = true;
    assertThat(projection.catchUp(100)).isZero();
    assertThat(shown()).isZero();
    postponed = false;
    catchUp();
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void checksEverythingAgainWithOtherLocalFields() {
    put(LIBRARY, "1", "H.");
    catchUp();
    local = "{\"fields\": {\"926\": {\"required\": true}}}";
    projection = openProjection(store);
    catchUp();
    assertThat(rules(LIBRARY)).contains("field-missing 1 1");
  }
}
