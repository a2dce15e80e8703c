package org.lienthong.core.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ReferenceIndex;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.BatchedWork;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreUnderTest;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Records that enter or leave a set take a new place in the log; no others do. */
public abstract class SetMembershipContract extends StoreUnderTest {
  private static final Library BEFORE = new Library("A", "Trường A", Map.of("level", "th"));
  private static final Library AFTER = new Library("A", "Trường A", Map.of("level", "thcs"));

  @BeforeEach
  void twoBooks() {
    write("1", "Toán 6");
    write("2", "Văn 6");
  }

  private void write(String id, String title) {
    MarcRecord record =
        new MarcRecord(
            Leader.BOOK,
            List.of(ControlField.of("001", id), DataField.of("245", "00", "a", title)));
    List<String> sets = RecordSets.of(record, List.of(BEFORE));
    store.write(t -> t.apply(new RecordChange.Put("A", id, record, sets, List.of())));
  }

  private List<String> members(String set) {
    return store.list(new Listing("A", set, null, null, true), 0, 10).stream()
        .map(StoredRecord::id)
        .toList();
  }

  @Test
  void regroupsTheRecordsOfALibraryWhoseAttributesChanged() {
    assertThat(new SetMembershipUpdate(store).of(AFTER, _ -> true))
        .isEqualTo(new BatchedWork(2, true));
    assertThat(members("level:th")).isEmpty();
    assertThat(members("level:thcs")).containsExactly("1", "2");

    long seq = store.lastSeq();
    assertThat(new SetMembershipUpdate(store).of(AFTER, _ -> true))
        .isEqualTo(new BatchedWork(0, true));
    assertThat(store.lastSeq()).isEqualTo(seq);
  }

  @Test
  void stopsBeforeABatchAndIsCompletedLater() {
    SetMembershipUpdate update = new SetMembershipUpdate(store);
    assertThat(update.of(AFTER, _ -> false)).isEqualTo(new BatchedWork(0, false));
    assertThat(members("level:th")).containsExactly("1", "2");
    assertThat(update.of(AFTER, _ -> true).complete()).isTrue();
    assertThat(members("level:thcs")).containsExactly("1", "2");
  }

  @Test
  void knowsWhetherTheStoredSetsComeFromThePresentRules() {
    assertThat(RecordSets.areOutdated(store)).isTrue();
    RecordSets.markCurrent(store);
    assertThat(RecordSets.areOutdated(store)).isFalse();
  }

  @Test
  void fillsACuratedSetWithWhatItsQueryFinds() {
    CuratedSets sets = new CuratedSets(store);
    CuratedSet maths = new CuratedSet("toan", "Sách toán", "Mathematics", "dc.title = toán");
    sets.put(maths);
    assertThat(sets.all()).containsExactly(maths);
    SearchIndex index = new ReferenceIndex(store);
    assertThat(refresh(sets, index)).isEqualTo(1);
    assertThat(members("curated:toan")).containsExactly("1");

    assertThat(refresh(sets, index)).isZero();
    write("2", "Toán 7");
    write("1", "Vật lí 6");
    assertThat(refresh(sets, index)).isEqualTo(2);
    assertThat(members("curated:toan")).containsExactly("2");

    assertThat(sets.remove(maths, List.of("A"))).isEqualTo(1);
    assertThat(members("curated")).isEmpty();
  }

  private static long refresh(CuratedSets sets, SearchIndex index) {
    return sets.refresh(index, List.of("A"));
  }

  @Test
  void refusesAQueryThatCannotBeAnswered() {
    CuratedSets sets = new CuratedSets(store);

    assertThatThrownBy(() -> sets.put(new CuratedSet("x", "x", "x", "a = (")))
        .isInstanceOf(RefusedException.class);
  }
}
