package org.lienthong.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** What every projection of the log does. */
public abstract class ProjectionContract {
  /** The catalogue that the tests write into. */
  protected static final String LIBRARY = "A";

  /** Titles so different that each is a book of its own to whatever compares them. */
  private static final List<String> TITLES =
      List.of("Truyện Kiều", "Số đỏ", "Dế mèn phiêu lưu ký", "Tắt đèn", "Nhật ký trong tù");

  private static final int MORE_THAN_ALL = 1_000;

  @TempDir protected Path folder;
  protected RecordStore store;
  protected Projection projection;

  /** Opens a store, the same one when it was opened before. */
  protected abstract RecordStore openStore();

  /** Opens the projection of a store, the same one when it was opened before. */
  protected abstract Projection openProjection(RecordStore records);

  /** Closes the projection without a flush. */
  protected abstract void closeProjection();

  /** Returns how many records of {@link #LIBRARY} the output shows. */
  protected abstract long shown();

  @BeforeEach
  void open() {
    store = openStore();
    projection = openProjection(store);
  }

  @AfterEach
  void close() {
    closeProjection();
    store.close();
  }

  private void put(int from, int to) {
    for (int i = from; i < to; i++) {
      String id = String.valueOf(i);
      MarcRecord record =
          new MarcRecord(Leader.BOOK, List.of(DataField.of("245", "00", "a", TITLES.get(i))));
      store.write(t -> t.apply(new RecordChange.Put(LIBRARY, id, record, List.of(), List.of())));
    }
  }

  private void catchUp() {
    while (projection.catchUp(MORE_THAN_ALL) > 0) {
      // until the log is applied
    }
    projection.flush();
  }

  @Test
  void hasANameThatStays() {
    assertThat(projection.name()).isNotBlank().isEqualTo(projection.name());
  }

  @Test
  void beginsWithTheFirstChange() {
    put(0, 2);
    assertThat(projection.applied()).isZero();
    assertThat(shown()).isZero();
  }

  @Test
  void appliesTheLogAndSaysHowFar() {
    put(0, 3);
    catchUp();
    assertThat(projection.applied()).isEqualTo(store.lastSeq());
    assertThat(projection.catchUp(MORE_THAN_ALL)).isZero();
    assertThat(shown()).isEqualTo(3);
  }

  @Test
  void appliesNoMoreThanTheLimitAtOnce() {
    put(0, 5);
    long before = 0;
    int rounds = 0;
    for (int count = projection.catchUp(2); count > 0; count = projection.catchUp(2)) {
      assertThat(count).isLessThanOrEqualTo(2);
      assertThat(projection.applied()).isGreaterThanOrEqualTo(before);
      before = projection.applied();
      rounds++;
    }
    projection.flush();
    assertThat(rounds).isGreaterThanOrEqualTo(3);
    assertThat(shown()).isEqualTo(5);
  }

  @Test
  void followsChangesAndDeletions() {
    put(0, 3);
    catchUp();
    store.write(t -> t.apply(new RecordChange.Delete(LIBRARY, "1", null, null)));
    catchUp();
    assertThat(projection.applied()).isEqualTo(store.lastSeq());
    assertThat(shown()).isEqualTo(2);
  }

  @Test
  void goesOnAfterItWasFlushedAndOpenedAgain() {
    put(0, 3);
    catchUp();
    long applied = projection.applied();
    closeProjection();
    projection = openProjection(store);
    assertThat(projection.applied()).isEqualTo(applied);
    assertThat(shown()).isEqualTo(3);
    assertThat(projection.catchUp(MORE_THAN_ALL)).isZero();
    put(3, 5);
    catchUp();
    assertThat(shown()).isEqualTo(5);
  }

  @Test
  void beginsAgainAfterAReset() {
    put(0, 4);
    catchUp();
    projection.reset();
    assertThat(projection.applied()).isZero();
    catchUp();
    assertThat(projection.applied()).isEqualTo(store.lastSeq());
    assertThat(shown()).isEqualTo(4);
  }

  @Test
  void leavesItsOutputAsItIsWhenItTidies() {
    put(0, 4);
    catchUp();
    projection.tidy();
    assertThat(projection.applied()).isEqualTo(store.lastSeq());
    assertThat(shown()).isEqualTo(4);
  }
}
