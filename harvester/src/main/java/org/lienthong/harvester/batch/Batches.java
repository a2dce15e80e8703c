package org.lienthong.harvester.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.harvester.Tally;

/** The batches of all libraries. For use by any number of threads. */
public final class Batches {
  private static final String SELECT =
      "SELECT number, library, file, digest, started, ended, requested_by, state, added, changed,"
          + " unchanged, deleted, set_aside, rejected, repaired, replaced, vanished, kept"
          + " FROM import_batch ";

  private final RecordStore store;

  /** Creates an accessor to the batches in a store, and their tables where they are missing. */
  public Batches(RecordStore store) {
    this.store = store;
    BatchTables.migrate(store);
  }

  /** Returns one batch. */
  public Optional<Batch> find(long number) {
    return store.read(sql -> find(sql, number));
  }

  static Optional<Batch> find(Statements sql, long number) {
    return sql.first(Batches::read, SELECT + "WHERE number = ?", number);
  }

  /** Returns the batches of a library, the latest first. */
  public List<Batch> of(String library) {
    return store.read(
        sql -> sql.all(Batches::read, SELECT + "WHERE library = ? ORDER BY number DESC", library));
  }

  /**
   * Returns the ids of the records that a batch wrote, after one id, in the order of ids.
   *
   * @param after empty for the first ones
   */
  public List<String> written(long number, String after, int limit) {
    return store.read(sql -> ChangeTable.ids(sql, number, after, limit));
  }

  /**
   * Begins a batch, or continues the latest one of the library if that is of an equal file and did
   * not reach its end. Another one that its process left is closed.
   */
  static Batch begin(Statements sql, Batch wanted) {
    Optional<Batch> latest =
        sql.first(
            Batches::read,
            SELECT + "WHERE library = ? ORDER BY number DESC LIMIT 1",
            wanted.library());
    Optional<Batch> same =
        latest.filter(batch ->
            batch.digest().equals(wanted.digest())
                && (batch.state() == BatchState.RUNNING
                    || batch.state() == BatchState.INTERRUPTED));
    if (same.isPresent()) {
      setState(sql, same.get().number(), BatchState.RUNNING);
      return same.get();
    }
    sql.run(
        "UPDATE import_batch SET state = ? WHERE library = ? AND state = ?",
        BatchState.INTERRUPTED.name(),
        wanted.library(),
        BatchState.RUNNING.name());
    long number = 1 + sql.number("SELECT coalesce(max(number), 0) FROM import_batch");
    sql.run(
        "INSERT INTO import_batch (number, library, file, digest, started, requested_by, state,"
            + " added, changed, unchanged, deleted, set_aside, rejected, repaired, replaced,"
            + " vanished, kept) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)",
        number,
        wanted.library(),
        wanted.file(),
        wanted.digest(),
        wanted.started().toString(),
        wanted.requestedBy(),
        BatchState.RUNNING.name());
    dropOldVersions(sql, wanted.library());
    return find(sql, number).orElseThrow();
  }

  private static void dropOldVersions(Statements sql, String library) {
    List<Long> kept =
        sql.all(
            row -> row.number(1),
            "SELECT number FROM import_batch WHERE library = ? AND kept = 1 ORDER BY number DESC",
            library);
    for (long number : kept.subList(Math.min(BatchLimits.KEPT, kept.size()), kept.size())) {
      ChangeTable.forget(sql, number);
      sql.run("UPDATE import_batch SET kept = 0 WHERE number = ?", number);
    }
  }

  static void setState(Statements sql, long number, BatchState state) {
    sql.run("UPDATE import_batch SET state = ? WHERE number = ?", state.name(), number);
  }

  /** Stores how an import ended. */
  static void end(
      Statements sql, long number, BatchState state, Tally tally, long vanished, Instant now) {
    sql.run(
        "UPDATE import_batch SET state = ?, ended = ?, added = ?, changed = ?, unchanged = ?,"
            + " deleted = ?, set_aside = ?, rejected = ?, repaired = ?, replaced = ?, vanished = ?"
            + " WHERE number = ?",
        state.name(),
        now.toString(),
        tally.added(),
        tally.changed(),
        tally.unchanged(),
        tally.deleted(),
        tally.setAside(),
        tally.rejected(),
        tally.repaired(),
        tally.replaced(),
        vanished,
        number);
  }

  /** Removes a batch of a file in which nothing could be read. */
  static void drop(Statements sql, long number) {
    ChangeTable.forget(sql, number);
    sql.run("DELETE FROM import_batch WHERE number = ?", number);
  }

  /** Forgets everything about the imports of a library that was removed. */
  public void forget(String library) {
    List<Long> numbers = of(library).stream().map(Batch::number).toList();
    store.write(transaction -> {
      Statements sql = transaction.statements();
      numbers.forEach(number -> drop(sql, number));
      sql.run("DELETE FROM import_held WHERE library = ?", library);
      return sql.run("DELETE FROM import_arrival WHERE library = ?", library);
    });
  }

  private static Batch read(Row row) {
    String ended = row.textOrNull(6);
    return new Batch(
        row.number(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Instant.parse(row.text(5)),
        ended == null ? null : Instant.parse(ended),
        row.text(7),
        BatchState.valueOf(row.text(8)),
        new Tally(
            row.number(9),
            row.number(10),
            row.number(11),
            row.number(12),
            row.number(13),
            row.number(14),
            row.number(15),
            row.number(16)),
        row.number(17),
        row.integer(18) == 1);
  }
}
