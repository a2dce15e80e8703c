package org.lienthong.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections to the file of a store, with the settings that the store needs. */
record Connections(Path file) {
  private static final int BUSY_MILLIS = 5_000;

  /** Native memory, not heap: the inner pages of the indexes of a million records. */
  private static final int WRITER_CACHE_KIB = 64 * 1024;

  /**
   * Pages of the write-ahead log, 4 KiB each, after which they are copied into the file. A batch of
   * an import writes a thousand pages, many of them the same as the batch before: copied once for
   * many batches they cost a fraction. After a crash at most this is read again.
   */
  private static final int CHECKPOINT_PAGES = 16_384;

  /**
   * Pages are read from the system's file cache by memory mapping instead of being copied; pages
   * after the first GiB, some half a million records, are copied.
   */
  private static final long MAPPED_OCTETS = 1L << 30;

  /**
   * The cache of each reader: sixteen together are small compared with the heap; the system caches
   * the file.
   */
  private static final int READER_CACHE_KIB = 4 * 1024;

  /** Opens the connection that writes; it creates the file when it is missing. */
  Session writer() throws SQLException {
    SQLiteConfig config = settings();
    config.setCacheSize(-WRITER_CACHE_KIB);
    config.setPragma(Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT_PAGES));
    return open(config);
  }

  /** Opens a connection that only reads. */
  Session reader() throws SQLException {
    SQLiteConfig config = settings();
    config.setCacheSize(-READER_CACHE_KIB);
    config.setReadOnly(true);
    return open(config);
  }

  private static SQLiteConfig settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    // Generated keys are not used, and the driver would run a statement after every insert.
    config.setGetGeneratedKeys(false);
    config.setPragma(Pragma.MMAP_SIZE, Long.toString(MAPPED_OCTETS));
    return config;
  }

  private Session open(SQLiteConfig config) throws SQLException {
    return new Session(config.createConnection("jdbc:sqlite:" + file));
  }
}
