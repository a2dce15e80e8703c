package org.lienthong.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.diagnostic.RefusedException;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.library.Library;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.Listing;
import org.lienthong.store.RecordChange;
import org.lienthong.store.StoredRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** Records that enter or leave a set take a new place in the log; no others do. */
class MembershipTest {
  private static final Library BEFORE = new Library("A", "Trường A", Map.of("level", "th"));
  private static final Library AFTER = new Library("A", "Trường A", Map.of("level", "thcs"));

  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
    put("1", "Toán 6");
    put("2", "Văn 6");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void put(String id, String title) {
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
    assertThat(new Regrouping(store).of(AFTER)).isEqualTo(2);
    assertThat(members("level:th")).isEmpty();
    assertThat(members("level:thcs")).containsExactly("1", "2");

    long seq = store.lastSeq();
    assertThat(new Regrouping(store).of(AFTER)).isZero();
    assertThat(store.lastSeq()).isEqualTo(seq);
  }

  @Test
  void fillsACuratedSetWithWhatItsQueryFinds() {
    CuratedSets sets = new CuratedSets(store);
    CuratedSet maths = new CuratedSet("toan", "Sách toán", "Mathematics", "dc.title = toán");
    sets.put(maths);
    assertThat(sets.all()).containsExactly(maths);
    try (LuceneIndex index = LuceneIndex.inMemory(store)) {
      assertThat(refresh(sets, index)).isEqualTo(1);
      assertThat(members("curated:toan")).containsExactly("1");

      assertThat(refresh(sets, index)).isZero();
      put("2", "Toán 7");
      put("1", "Vật lí 6");
      assertThat(refresh(sets, index)).isEqualTo(2);
      assertThat(members("curated:toan")).containsExactly("2");

      assertThat(sets.remove(maths, List.of("A"))).isEqualTo(1);
      assertThat(members("curated")).isEmpty();
    }
  }

  private static long refresh(CuratedSets sets, LuceneIndex index) {
    while (index.catchUp(100) > 0) {
      // until it has seen the whole log
    }
    index.flush();
    index.flush();
    return sets.refresh(index, List.of("A"));
  }

  @Test
  void refusesAQueryThatCannotBeAnswered() {
    CuratedSets sets = new CuratedSets(store);

    assertThatThrownBy(() -> sets.put(new CuratedSet("x", "x", "x", "a = (")))
        .isInstanceOf(RefusedException.class);
  }
}
