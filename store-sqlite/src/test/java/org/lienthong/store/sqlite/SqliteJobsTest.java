package org.lienthong.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.job.JobsContract;
import org.lienthong.core.store.RecordStore;

class SqliteJobsTest extends JobsContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }
}
