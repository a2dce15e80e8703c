package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;

class DecisionsTest {
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

  private static MarcRecord book(String title) {
    return Marc.book(
        "001=x", "100$aĐoàn Giỏi", "245$a" + title, "260$bVăn học$c2020", "300$a308 tr.");
  }

  private boolean together(RecordRef a, RecordRef b) {
    return catalogues.cluster(a).equals(catalogues.cluster(b));
  }

  @Test
  void bringsRecordsTogetherThatTheRulesKeepApart() {
    RecordRef a = catalogues.put("A", "1", book("Toán 6.$nTập 1"));
    RecordRef b = catalogues.put("B", "2", book("Toán 6.$nTập 2"));
    String younger = catalogues.cluster(b);
    long number = catalogues.decisions.same(a, b, "an", "nhầm tập");
    assertThat(together(a, b)).isTrue();
    StoredRecord tombstone = catalogues.store.get("union", younger).orElseThrow();
    assertThat(tombstone.deleted()).isTrue();
    assertThat(tombstone.successor()).isEqualTo(catalogues.cluster(a));

    assertThat(catalogues.decisions.undo(number, "bình")).isTrue();
    assertThat(together(a, b)).isFalse();
    assertThat(catalogues.decisions.undo(number, "bình")).isFalse();
    Decision decision = catalogues.decisions.all().getFirst();
    assertThat(decision.who()).isEqualTo("an");
    assertThat(decision.why()).isEqualTo("nhầm tập");
    assertThat(decision.at()).isEqualTo(Catalogues.NOW);
    assertThat(decision.undone()).isEqualTo(new Decision.Undone("bình", Catalogues.NOW));
  }

  @Test
  void keepsRecordsApartThatTheRulesMerge() {
    RecordRef a = catalogues.put("A", "1", book("Đất rừng phương Nam"));
    RecordRef b = catalogues.put("B", "2", book("Đất rừng phương Nam"));
    String before = catalogues.cluster(a);
    catalogues.decisions.notSame(a, b, "an", "");
    assertThat(together(a, b)).isFalse();
    assertThat(before).isIn(catalogues.cluster(a), catalogues.cluster(b));
    RecordRef c = catalogues.put("C", "3", book("Đất rừng phương Nam"));
    assertThat(together(c, a) ^ together(c, b)).as("a third goes with one of them").isTrue();
  }

  @Test
  void outlivesAHarvestADeletionAndNewRules() {
    RecordRef a = catalogues.put("A", "1", book("Đất rừng phương Nam"));
    RecordRef b = catalogues.put("B", "2", book("Đất rừng phương Nam"));
    catalogues.decisions.notSame(a, b, "an", "");
    catalogues.put("B", "2", book("Đất rừng phương Nam : truyện"));
    assertThat(together(a, b)).as("harvested again").isFalse();
    catalogues.delete(b);
    catalogues.put("B", "2", book("Đất rừng phương Nam"));
    assertThat(together(a, b)).as("deleted and back").isFalse();
    String id = catalogues.cluster(a);
    catalogues.union.reset();
    catalogues.catchUp();
    assertThat(together(a, b)).as("rebuilt").isFalse();
    assertThat(catalogues.cluster(a)).isEqualTo(id);
  }

  @Test
  void pinsAClusterAgainstNewcomers() {
    RecordRef a = catalogues.put("A", "1", book("Đất rừng phương Nam"));
    long pin = catalogues.decisions.pin(catalogues.cluster(a), "an", "");
    RecordRef b = catalogues.put("B", "2", book("Đất rừng phương Nam"));
    assertThat(together(a, b)).isFalse();
    catalogues.decisions.undo(pin, "an");
    assertThat(together(a, b)).isTrue();
  }

  @Test
  void takesAnIsbnForNothingUntilUndone() {
    RecordRef a = catalogues.put("A", "1", Marc.book("001=x", "020$a9786040004260", "245$aSổ tay"));
    RecordRef b = catalogues.put("B", "2", Marc.book("001=x", "020$a9786040004260", "245$aSổ tay"));
    RecordRef c =
        catalogues.put(
            "C", "3", Marc.book("001=x", "020$a9786040004260", "245$aSổ tay", "300$a99 tr."));
    assertThat(together(a, c)).isTrue();
    assertThat(together(a, b)).isTrue();
    long number = catalogues.decisions.meaningless("978-604-0-00426-0", "an", "");
    assertThat(together(a, c)).isFalse();
    catalogues.decisions.undo(number, "an");
    assertThat(together(a, c)).isTrue();
  }

  @Test
  void undoesOneDecisionAndLeavesTheOthers() {
    RecordRef a = catalogues.put("A", "1", book("Toán 6.$nTập 1"));
    RecordRef b = catalogues.put("B", "2", book("Toán 6.$nTập 2"));
    RecordRef c = catalogues.put("C", "3", book("Toán 6.$nTập 3"));
    long first = catalogues.decisions.same(a, b, "an", "");
    catalogues.decisions.same(b, c, "an", "");
    assertThat(together(a, c)).isTrue();
    catalogues.decisions.undo(first, "an");
    assertThat(together(a, b)).isFalse();
    assertThat(together(b, c)).isTrue();
  }

  @Test
  void saysWhichDecisionIsOverruled() {
    RecordRef a = catalogues.put("A", "1", book("Toán 6.$nTập 1"));
    RecordRef b = catalogues.put("B", "2", book("Toán 6.$nTập 2"));
    long older = catalogues.decisions.same(a, b, "an", "");
    catalogues.decisions.notSame(a, b, "an", "");
    assertThat(catalogues.decisions.overruled()).containsExactly(older);
  }

  @Test
  void refusesWhatMakesNoSense() {
    RecordRef a = catalogues.put("A", "1", book("Toán 6"));
    assertThatThrownBy(() -> catalogues.decisions.same(a, a, "an", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> catalogues.decisions.meaningless("abc", "an", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> catalogues.decisions.pin("nosuch", "an", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catalogues.decisions.all()).isEmpty();
  }
}
