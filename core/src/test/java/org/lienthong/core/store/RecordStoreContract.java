package org.lienthong.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordChange.Join;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;

/** What every record store does. */
public abstract class RecordStoreContract extends StoreUnderTest {
  @Test
  void keepsWhatWasWritten() {
    assertThat(apply(put("1", "Toán 6", "mat:sgk"))).isEqualTo(Outcome.NEW);

    StoredRecord record = store.get("THTT", "1").orElseThrow();
    assertThat(record.marc()).isEqualTo(book("Toán 6"));
    assertThat(record.datestamp()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    assertThat(record.sets()).containsExactly("mat:sgk");
    assertThat(record.origins()).containsExactly(Origin.ofFile("1"));
    assertThat(record.deleted()).isFalse();
    assertThat(store.byKeys(new long[] {999, record.key()}))
        .satisfiesExactly(
            unknown -> assertThat(unknown).isNull(),
            known -> assertThat(Objects.requireNonNull(known).id()).isEqualTo("1"));
  }

  @Test
  void writesNothingForAnUnchangedRecord() {
    apply(put("1", "Toán 6"));
    long seq = store.lastSeq();
    clock.set("2026-11-21T09:00:00Z");

    assertThat(apply(put("1", "Toán 6"))).isEqualTo(Outcome.UNCHANGED);
    assertThat(store.lastSeq()).isEqualTo(seq);
    assertThat(store.get("THTT", "1").orElseThrow().datestamp())
        .isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
  }

  @Test
  void notesANewOriginOfAnUnchangedRecordWithoutASeq() {
    apply(put("1", "Toán 6"));
    long seq = store.lastSeq();
    Origin later = new Origin("http://a/oai", "oai:a:1", "2026-01-02", null, null, false, null);

    Put again = new Put("THTT", "1", book("Toán 6"), List.of(), List.of(later));
    assertThat(apply(again)).isEqualTo(Outcome.UNCHANGED);
    assertThat(store.lastSeq()).isEqualTo(seq);
    assertThat(store.get("THTT", "1").orElseThrow().origins()).containsExactly(later);
  }

  @Test
  void movesAChangedRecordToTheEndOfTheLog() {
    apply(put("1", "Toán 6"));
    apply(put("2", "Toán 7"));

    assertThat(apply(put("1", "Toán 6. Tập 1"))).isEqualTo(Outcome.CHANGED);
    assertThat(listed(Listing.all("THTT"))).containsExactly("2", "1");
    assertThat(store.changesAfter(2, 10))
        .singleElement()
        .extracting(StoredRecord::id)
        .isEqualTo("1");
  }

  @Test
  void leavesACatalogueOutOfTheLog() {
    apply(put("1", "Toán 6"));
    apply(new Put("union", "u", book("Toán 6"), List.of(), List.of()));
    apply(put("2", "Toán 7"));

    assertThat(store.changesAfter(0, 10, "union"))
        .extracting(StoredRecord::id)
        .containsExactly("1", "2");
    assertThat(store.changesAfter(0, 1, "union")).hasSize(1);
  }

  @Test
  void writesManyChangesLikeOneAfterTheOther() {
    List<Outcome> outcomes =
        store.write(transaction ->
            transaction.apply(
                List.of(
                    put("1", "Toán 6", "mat:sgk"),
                    put("2", "Toán 7", "mat:sgk"),
                    put("1", "Toán 6. Tập 1", "mat:stk"),
                    put("1", "Toán 6. Tập 1", "mat:stk"),
                    new Delete("THTT", "2", null, null),
                    put("3", "Toán 8", "mat:sgk"))));

    assertThat(outcomes)
        .containsExactly(
            Outcome.NEW,
            Outcome.NEW,
            Outcome.CHANGED,
            Outcome.UNCHANGED,
            Outcome.DELETED,
            Outcome.NEW);
    assertThat(listed(new Listing("THTT", "mat", null, null, true))).containsExactly("1", "3");
    assertThat(listed(new Listing("THTT", "mat:sgk", null, null, false)))
        .containsExactly("1", "2", "3");
    assertThat(store.get("THTT", "1").orElseThrow().key()).isEqualTo(1);
    assertThat(store.get("THTT", "3").orElseThrow().key()).isEqualTo(3);
  }

  @Test
  void keepsStandingSetsWhoeverWritesTheRecord() {
    apply(put("1", "Toán 6", "mat:sgk"));
    Join join = new Join("THTT", "1", "curated:he", true);

    assertThat(apply(join)).isEqualTo(Outcome.CHANGED);
    assertThat(apply(join)).isEqualTo(Outcome.UNCHANGED);
    assertThat(apply(put("1", "Toán 6", "mat:sgk"))).isEqualTo(Outcome.UNCHANGED);
    apply(put("1", "Toán 6. Tập 1", "mat:stk"));
    assertThat(store.get("THTT", "1").orElseThrow().sets())
        .containsExactly("curated:he", "mat:stk");

    assertThat(apply(new Join("THTT", "1", "curated:he", false))).isEqualTo(Outcome.CHANGED);
    assertThat(listed(new Listing("THTT", "curated", null, null, true))).isEmpty();
    assertThat(apply(new Join("THTT", "9", "curated:he", true))).isEqualTo(Outcome.UNCHANGED);
    assertThatThrownBy(() -> new Join("THTT", "1", "mat:sgk", true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesATombstoneOnlyForADeletionThatNamesItsOrigin() {
    assertThat(apply(new Delete("THTT", "x", null, null))).isEqualTo(Outcome.UNCHANGED);
    assertThat(store.get("THTT", "x")).isEmpty();

    assertThat(apply(new Delete("THTT", "x", null, Origin.ofFile("x")))).isEqualTo(Outcome.DELETED);
    assertThat(store.get("THTT", "x").orElseThrow().deleted()).isTrue();
  }

  @Test
  void remembersTheSuccessorOfAMergedRecord() {
    apply(put("1", "Toán 6"));
    apply(new Delete("THTT", "1", "2", null));

    assertThat(store.get("THTT", "1").orElseThrow().successor()).isEqualTo("2");
  }

  @Test
  void neverGivesAnEarlierDatestampWhenTheClockGoesBack() {
    clock.set("2026-11-21T08:00:10Z");
    apply(put("1", "a"));
    clock.set("2026-11-21T07:00:00Z");
    apply(put("2", "b"));

    assertThat(store.get("THTT", "2").orElseThrow().datestamp())
        .isEqualTo(Instant.parse("2026-11-21T08:00:10Z"));
    assertThat(store.horizon()).isEqualTo(Instant.parse("2026-11-21T08:00:10Z"));
  }

  @Test
  void holdsTheHorizonWhileACommitIsOpen() {
    store.write(transaction -> {
      transaction.apply(put("1", "a"));
      clock.set("2026-11-21T08:00:30Z");
      assertThat(store.horizon()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
      return 0;
    });

    assertThat(store.horizon()).isEqualTo(Instant.parse("2026-11-21T08:00:30Z"));
  }

  @Test
  void writesNothingWhenTheWorkFails() {
    apply(put("1", "a"));
    assertThatThrownBy(() ->
            store.write(transaction -> {
              transaction.apply(put("2", "b"));
              transaction.putState("s", "k", "v");
              throw new IllegalStateException("on purpose");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.get("THTT", "2")).isEmpty();
    assertThat(store.state("s", "k")).isEmpty();
    assertThat(apply(put("3", "c"))).isEqualTo(Outcome.NEW);
    assertThat(store.lastSeq()).isEqualTo(2);
  }

  @Test
  void keepsStateAndProjectionProgressWithTheTransaction() {
    store.write(transaction -> {
      transaction.putState("harvest", "THTT", "token");
      transaction.setApplied("union", 7);
      return 0;
    });

    assertThat(store.state("harvest", "THTT")).contains("token");
    assertThat(store.stateKeys("harvest")).containsExactly("THTT");
    assertThat(store.applied("union")).isEqualTo(7);
    assertThat(store.applied("index")).isZero();
  }

  @Test
  void setsAuthorityRecordsAside() {
    MarcRecord heading = book("x");
    Outcome first = store.write(t -> t.setAside("THTT", RecordKind.AUTHORITY, "a1", heading));
    Outcome second = store.write(t -> t.setAside("THTT", RecordKind.AUTHORITY, "a1", heading));

    assertThat(List.of(first, second)).containsExactly(Outcome.NEW, Outcome.UNCHANGED);
    assertThat(store.lastSeq()).isZero();
  }

  @Test
  void tellsListenersOfCommitsThatGaveASeq() {
    int[] calls = {0};
    store.onCommit(() -> calls[0]++);
    apply(put("1", "a"));
    apply(put("1", "a"));

    assertThat(calls[0]).isEqualTo(1);
  }

  @Test
  void refusesIdentifiersBeyondTheLimit() {
    String longest = "x".repeat(StoreLimits.MAX_ID_CHARS);
    assertThat(apply(put(longest, "a"))).isEqualTo(Outcome.NEW);
    assertThatThrownBy(() -> apply(put(longest + "x", "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void commitsAlthoughAListenerFails() {
    int[] calls = {0};
    store.onCommit(() -> {
      throw new IllegalStateException("a listener that fails");
    });
    store.onCommit(() -> {
      throw new AssertionError("a listener that fails badly");
    });
    store.onCommit(() -> calls[0]++);

    assertThat(apply(put("1", "Toán 6"))).isEqualTo(Outcome.NEW);
    assertThat(calls[0]).isEqualTo(1);
    assertThat(store.get("THTT", "1")).isPresent();
  }
}
