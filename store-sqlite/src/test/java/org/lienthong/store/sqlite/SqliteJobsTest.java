package org.lienthong.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.job.JobRestartsContract;
import org.lienthong.core.job.JobsContract;
import org.lienthong.core.job.KeptJobsContract;
import org.lienthong.core.store.RecordStore;

class SqliteJobsTest {
  @TempDir Path folder;

  private RecordStore open(InstantSource clock) {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }

  @Nested
  class Running extends JobsContract {
    @Override
    protected RecordStore open() {
      return SqliteJobsTest.this.open(clock);
    }
  }

  @Nested
  class Restarted extends JobRestartsContract {
    @Override
    protected RecordStore open() {
      return SqliteJobsTest.this.open(clock);
    }
  }

  @Nested
  class Kept extends KeptJobsContract {
    @Override
    protected RecordStore open() {
      return SqliteJobsTest.this.open(clock);
    }
  }
}
