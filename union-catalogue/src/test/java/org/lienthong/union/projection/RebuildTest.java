package org.lienthong.union.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.table.UnionSchema;

class RebuildTest {
  @TempDir Path folder;
  private RecordStore store;
  private Rebuild rebuild;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("records.sqlite"), InstantSource.system());
    UnionSchema.migrate(store);
    rebuild = new Rebuild(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void begin(long until) {
    store.write(transaction -> {
      rebuild.begin(transaction, until);
      return until;
    });
  }

  private void end() {
    store.write(transaction -> {
      rebuild.end(transaction);
      return true;
    });
  }

  @Test
  void lastsUntilASeq() {
    assertThat(rebuild.until()).isEqualTo(Long.MAX_VALUE);
    begin(7);
    assertThat(rebuild.until()).isEqualTo(7);
    end();
    assertThat(rebuild.until()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void continuesWhatAnOlderVersionBegan() {
    begin(7);
    store.write(transaction -> {
      transaction.putState("union", "rebuild-until", null);
      transaction.putState("union", "anew-until", "7");
      return true;
    });

    assertThat(rebuild.until()).isEqualTo(7);
    end();
    assertThat(rebuild.until()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void forgetsWhatAnOlderVersionBeganWhenItBeginsAgain() {
    store.write(transaction -> {
      transaction.putState("union", "anew-until", "7");
      return true;
    });
    begin(0);

    assertThat(rebuild.until()).isEqualTo(Long.MAX_VALUE);
  }
}
