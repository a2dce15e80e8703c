package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreException;
import org.lienthong.index.lucene.effort.Permits;
import org.lienthong.store.sqlite.SqliteStore;

/** The disk has no room for the index for a while; the store has. */
class FullDiskTest {
  private static final int RECORDS = 40;

  @TempDir Path folder;
  private final Disk disk = new Disk();
  private SqliteStore store;
  private LuceneIndex index;

  /** A directory that refuses to write while the disk is full. */
  private static final class Disk extends FilterDirectory {
    private volatile boolean full;

    Disk() {
      super(new ByteBuffersDirectory());
    }

    private void check() throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
    }

    /** What is on a disk stays there when a program ends. */
    @Override
    public void close() {}

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      check();
      return new Output(super.createOutput(name, context));
    }

    private final class Output extends FilterIndexOutput {
      Output(IndexOutput output) {
        super("disk", output.getName(), output);
      }

      @Override
      public void writeByte(byte octet) throws IOException {
        check();
        super.writeByte(octet);
      }

      @Override
      public void writeBytes(byte[] octets, int start, int length) throws IOException {
        check();
        super.writeBytes(octets, start, length);
      }
    }
  }

  @BeforeEach
  void fill() {
    store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    index = open(disk);
    put(0, RECORDS);
    apply();
  }

  private LuceneIndex open(Directory directory) {
    return new LuceneIndex(
        directory, store, () -> false, InstantSource.system(), Permits.ofThisMachine());
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  private void put(int from, int to) {
    store.write(t -> {
      for (int i = from; i < to; i++) {
        t.apply(new RecordChange.Put("a", "" + i, Shelf.book("Toán " + i), List.of(), List.of()));
      }
      return to;
    });
  }

  private void apply() {
    while (index.catchUp(10) > 0) {
      // until the log is applied
    }
    index.flush();
  }

  private ResultSet all() {
    return index.search(List.of("a"), new Query.MatchAll(), List.of());
  }

  private void fails(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(RuntimeException.class);
  }

  @Test
  void answersWhileItCannotBeWritten() {
    ResultSet before = all();
    disk.full = true;
    put(RECORDS, RECORDS + 5);
    fails(this::apply);
    fails(this::apply);
    assertThat(all().size()).isEqualTo(RECORDS);
    assertThat(before.keys(0, RECORDS)).hasSize(RECORDS);
  }

  @Test
  void goesOnByItselfWhenThereIsRoomAgain() {
    ResultSet before = all();
    disk.full = true;
    put(RECORDS, RECORDS + 5);
    fails(this::apply);
    disk.full = false;
    apply();
    assertThat(index.applied()).isEqualTo(store.lastSeq());
    assertThat(all().size()).isEqualTo(RECORDS + 5);
    assertThat(all().keys(0, RECORDS + 5)).hasSize(RECORDS + 5);
    assertThat(before.keys(RECORDS - 3, 3)).hasSize(3);
  }

  @Test
  void losesNothingThatWasWrittenBeforeTheDiskWasFull() {
    put(RECORDS, RECORDS + 5);
    assertThat(index.catchUp(10)).isEqualTo(5);
    disk.full = true;
    fails(index::flush);
    disk.full = false;
    apply();
    assertThat(all().size()).isEqualTo(RECORDS + 5);
  }

  @Test
  void isRebuiltAfterAFullDisk() {
    disk.full = true;
    put(RECORDS, RECORDS + 5);
    fails(this::apply);
    disk.full = false;
    index.reset();
    assertThat(index.applied()).isZero();
    apply();
    assertThat(all().size()).isEqualTo(RECORDS + 5);
  }

  @Test
  void saysThatARebuildFindsNoRoom() {
    disk.full = true;
    put(RECORDS, RECORDS + 5);
    fails(this::apply);
    assertThatThrownBy(index::reset)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("No space left on device");
    disk.full = false;
    apply();
    assertThat(all().size()).isEqualTo(RECORDS + 5);
  }

  @Test
  void isClosedWhileTheDiskIsFull() {
    disk.full = true;
    put(RECORDS, RECORDS + 5);
    fails(this::apply);
    index.close();
    disk.full = false;
    index = open(disk);
    apply();
    assertThat(all().size()).isEqualTo(RECORDS + 5);
  }
}
