package org.lienthong.store.sqlite;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.jdbc.SchemaVersions;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;

/**
 * A record store in one SQLite file. Commits survive loss of power ({@code synchronous=FULL}). One
 * process at a time may have the file open, which the data directory's lock ensures.
 */
public final class SqliteStore implements RecordStore {
  private static final Pattern COMPOSITE_KEY =
      Pattern.compile("(?s)CREATE TABLE .*PRIMARY KEY \\([^)]*,[^)]*\\)\\)");

  private static final System.Logger LOG = System.getLogger(SqliteStore.class.getName());

  // Fair: the union writes again and again while it catches up, and others would wait for its end.
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Session writer;
  private final SetSpecs sets = new SetSpecs();
  private final Sweep sweep = new Sweep();
  private final Readers readers;
  private final Damage damage;
  private final Stamps stamps;
  private final Counts counts = new Counts();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Runnable afterCommit = () -> {};
  private volatile long lastSeq;

  private SqliteStore(Session writer, Readers readers, Damage damage, InstantSource clock)
      throws SQLException {
    this.writer = writer;
    this.readers = readers;
    this.damage = damage;
    writer.connection().setAutoCommit(false);
    Schema.migrate(writer.statements());
    writer.connection().commit();
    this.lastSeq = writer.statements().number("SELECT coalesce(max(seq), 0) FROM record");
    this.stamps =
        new Stamps(
            clock,
            writer.statements().number("SELECT coalesce(max(datestamp), 0) FROM second"),
            System::nanoTime);
    writer.connection().commit();
  }

  /**
   * Opens the store in {@code file}, which is created when it is missing.
   *
   * @throws StoreException when the file is not a store, or cannot be written; nothing stays open
   */
  public static SqliteStore open(Path file, InstantSource clock) {
    Connections connections = new Connections(file);
    try {
      Session writer = connections.writer();
      try {
        Damage damage = new Damage();
        return new SqliteStore(writer, new Readers(connections::reader, damage), damage, clock);
      } catch (SQLException | RuntimeException e) {
        closeAfter(e, writer);
        throw e;
      }
    } catch (SQLException | StoreException e) {
      throw new StoreException("cannot open the record store " + file + ": " + e.getMessage(), e);
    }
  }

  private static void closeAfter(Exception failure, Session writer) {
    try {
      writer.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  static Optional<StoredRecord> get(Statements sql, String catalogue, String id) {
    return sql.first(
        Rows::record,
        "SELECT " + Rows.COLUMNS + " FROM record r WHERE r.catalogue = ? AND r.id = ?",
        catalogue,
        id);
  }

  @Override
  public Optional<StoredRecord> get(String catalogue, String id) {
    return readers.read(sql -> get(sql, catalogue, id));
  }

  @Override
  public List<@Nullable StoredRecord> byKeys(long[] keys) {
    String sql = "SELECT " + Rows.COLUMNS + " FROM record r WHERE r.key IN #";
    List<Long> wanted = LongStream.of(keys).boxed().toList();
    Map<Long, StoredRecord> found = new HashMap<>();
    readers.read(statements -> {
      statements.each(
          row -> {
            StoredRecord record = Rows.record(row);
            found.put(record.key(), record);
          },
          sql,
          wanted);
      return found;
    });
    List<@Nullable StoredRecord> out = new ArrayList<>(keys.length);
    wanted.forEach(key -> out.add(found.get(key)));
    return out;
  }

  @Override
  public List<StoredRecord> changesAfter(long seq, int limit) {
    String sql = "SELECT " + Rows.COLUMNS + " FROM record r WHERE r.seq > ? ORDER BY r.seq LIMIT ?";
    return readers.read(statements -> statements.all(Rows::record, sql, seq, limit));
  }

  @Override
  public List<StoredRecord> changesAfter(long seq, int limit, String except) {
    String sql =
        "SELECT "
            + Rows.COLUMNS
            + " FROM record r WHERE r.seq > ? AND r.catalogue <> ? ORDER BY r.seq LIMIT ?";
    return readers.read(statements -> statements.all(Rows::record, sql, seq, except, limit));
  }

  @Override
  public List<StoredRecord> list(Listing listing, long afterSeq, int limit) {
    return readers.read(sql -> Listings.page(sql, listing, afterSeq, limit));
  }

  @Override
  public long count(Listing listing) {
    long asOf = lastSeq;
    return readers.read(sql -> counts.of(listing, asOf, sql));
  }

  @Override
  public List<String> sets(String catalogue) {
    String sql = "SELECT spec FROM set_spec WHERE catalogue = ? AND spec <> '' ORDER BY spec";
    return readers.read(statements -> statements.all(row -> row.text(1), sql, catalogue));
  }

  @Override
  public Optional<Instant> earliest(String catalogue) {
    return list(Listing.all(catalogue), 0, 1).stream().map(StoredRecord::datestamp).findFirst();
  }

  @Override
  public long lastSeq() {
    return lastSeq;
  }

  @Override
  public long applied(String projection) {
    return state(Schema.APPLIED, projection).map(Long::parseLong).orElse(0L);
  }

  @Override
  public Optional<String> state(String scope, String key) {
    return readers.read(sql ->
        sql.first(
            row -> row.text(1), "SELECT value FROM state WHERE scope = ? AND key = ?", scope, key));
  }

  @Override
  public List<String> stateKeys(String scope) {
    return readers.read(sql ->
        sql.all(row -> row.text(1), "SELECT key FROM state WHERE scope = ? ORDER BY key", scope));
  }

  @Override
  public Instant horizon() {
    return stamps.horizon();
  }

  /**
   * Calls a listener after each commit, on the thread that writes and before the write is
   * acknowledged, also when no record changes.
   */
  public void afterCommit(Runnable listener) {
    afterCommit = listener;
  }

  @Override
  public Optional<String> trouble() {
    return damage.seen();
  }

  @Override
  public <T> T write(Work<T> work) {
    damage.refuse();
    writing.lock();
    boolean committed = false;
    try {
      Transaction transaction = new Transaction(writer.statements(), sets, stamps.begin(), lastSeq);
      T result = work.in(transaction);
      transaction.save();
      writer.connection().commit();
      committed = true;
      lastSeq = transaction.lastSeq();
      call(afterCommit);
      if (transaction.gaveSeq()) {
        listeners.forEach(SqliteStore::call);
      }
      return result;
    } catch (RuntimeException e) {
      damage.look(e);
      throw e;
    } catch (Exception e) {
      damage.look(e);
      throw new StoreException("cannot write the record store: " + e.getMessage(), e);
    } finally {
      try {
        if (!committed) {
          rollback();
        }
      } finally {
        stamps.end(committed);
        writing.unlock();
      }
    }
  }

  /** Calls a listener; the commit is done, so its failure is not one of the write. */
  private static void call(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "a listener of commits failed: " + e, e);
    }
  }

  private void rollback() {
    sets.forget();
    try {
      writer.connection().rollback();
    } catch (SQLException e) {
      beginAgain(e);
    }
  }

  /**
   * Begins the transaction that a rollback begins. After a full disk and similar errors SQLite has
   * rolled back by itself, and the driver, which finds nothing to roll back, has not gone on.
   */
  private void beginAgain(SQLException cause) {
    try (Statement begin = writer.connection().createStatement()) {
      begin.execute("BEGIN");
    } catch (SQLException e) {
      cause.addSuppressed(e);
      throw new StoreException("cannot roll back: " + cause.getMessage(), cause);
    }
  }

  @Override
  public <T> T read(ReadWork<T> work) {
    return readers.readAtOnce(work::on);
  }

  @Override
  public void migrate(String owner, List<Migration> migrations) {
    if (readers.read(sql -> SchemaVersions.isBehind(sql, owner, migrations))) {
      List<Migration> own = migrations.stream().map(SqliteStore::withRowNumbers).toList();
      write(transaction -> {
        SchemaVersions.migrate(transaction.statements(), owner, own);
        return owner;
      });
    }
  }

  private static Migration withRowNumbers(Migration step) {
    return new Migration(
        step.version(), step.statements().stream().map(SqliteStore::ofSqlite).toList());
  }

  /**
   * Returns a statement as SQLite stores its table best: a numeric key is the rowid only with the
   * type INTEGER, and a table whose key has several columns needs no rowid, which would double what
   * a row writes.
   */
  private static String ofSqlite(String sql) {
    String keyed = sql.replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY");
    return COMPOSITE_KEY.matcher(keyed).matches() ? keyed + " WITHOUT ROWID" : keyed;
  }

  @Override
  public void tidy() {
    long seq = lastSeq;
    boolean goesOn = readers.read(sweep::isDue);
    while (goesOn && lastSeq == seq) {
      goesOn = write(_ -> sweep.step(writer.statements()));
    }
  }

  @Override
  public void onCommit(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    writing.lock();
    try (writer;
        readers) {
      // The readers are closed first, and the writer even when that fails.
    } catch (SQLException e) {
      throw new StoreException("cannot close the record store: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }
}
