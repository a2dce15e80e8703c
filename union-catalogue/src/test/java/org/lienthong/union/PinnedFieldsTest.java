package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

class PinnedFieldsTest {
  private static final List<Field> SUBJECT =
      List.of(DataField.of("650", " 4", "a", "Nam Bộ", "v", "Truyện"));

  @TempDir Path folder;
  private Catalogues catalogues;
  private RecordRef a;

  @BeforeEach
  void open() {
    catalogues = new Catalogues(folder);
    a = catalogues.put("A", "1", book("Tập 1", "Văn học"));
  }

  @AfterEach
  void close() {
    catalogues.close();
  }

  private static MarcRecord book(String volume, String subject) {
    return Marc.book(
        "001=x",
        "100$aĐoàn Giỏi",
        "245$aĐất rừng phương Nam.$n" + volume,
        "260$bVăn học$c2020",
        "300$a308 tr.",
        "650$a" + subject);
  }

  private List<String> subjects(RecordRef record) {
    return catalogues.unionOf(record).marc().data("650").map(f -> f.joined("a")).toList();
  }

  @Test
  void standOverWhateverMembersSendLater() {
    assertThat(catalogues.records.pin(catalogues.cluster(a), "650", SUBJECT, "an")).isTrue();
    assertThat(subjects(a)).containsExactly("Nam Bộ");
    catalogues.put("A", "1", book("Tập 1", "Khác"));
    catalogues.put("B", "2", book("Tập 1", "Khác nữa"));
    assertThat(subjects(a)).containsExactly("Nam Bộ");
    assertThat(catalogues.records.release(catalogues.cluster(a), "650")).isTrue();
    assertThat(subjects(a)).containsExactlyInAnyOrder("Khác", "Khác nữa");
  }

  @Test
  void canPinATagToNothing() {
    catalogues.records.pin(catalogues.cluster(a), "650", List.of(), "an");
    assertThat(subjects(a)).isEmpty();
  }

  @Test
  void goToTheSuccessorOfTheirCluster() {
    RecordRef b = catalogues.put("B", "2", book("Tập 2", "Văn học"));
    catalogues.records.pin(catalogues.cluster(b), "650", SUBJECT, "an");
    catalogues.put("B", "2", book("Tập 1", "Văn học"));
    assertThat(catalogues.cluster(a)).isEqualTo(catalogues.cluster(b));
    assertThat(subjects(a)).containsExactly("Nam Bộ");
  }

  @Test
  void yieldToThoseThatTheSuccessorHasItself() {
    RecordRef b = catalogues.put("B", "2", book("Tập 2", "Văn học"));
    catalogues.records.pin(catalogues.cluster(a), "650", List.of(), "an");
    catalogues.records.pin(catalogues.cluster(b), "650", SUBJECT, "an");
    catalogues.put("B", "2", book("Tập 1", "Văn học"));
    assertThat(subjects(a)).isEmpty();
  }

  @Test
  void outliveNewRules() {
    catalogues.records.pin(catalogues.cluster(a), "650", SUBJECT, "an");
    catalogues.union.reset();
    catalogues.catchUp();
    assertThat(subjects(a)).containsExactly("Nam Bộ");
  }

  @Test
  void needALivingCluster() {
    assertThat(catalogues.records.pin("nosuch", "650", SUBJECT, "an")).isFalse();
    String id = catalogues.cluster(a);
    catalogues.delete(a);
    assertThat(catalogues.records.pin(id, "650", SUBJECT, "an")).isFalse();
  }

  @Test
  void leaveItKnownWhereOtherFieldsCameFrom() {
    catalogues.put("B", "2", book("Tập 1", "Thiếu nhi"));
    List<FieldProvenance> fields = catalogues.records.provenance(catalogues.cluster(a));
    assertThat(fields)
        .filteredOn(f -> f.field().tag().is("650"))
        .extracting(f -> f.source() == null ? "" : f.source().library())
        .containsExactly("A", "B");
  }
}
