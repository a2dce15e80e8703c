package org.lienthong.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;

/**
 * A store of the records of all catalogues, in one log. For use by any number of threads: readers
 * never wait, writers wait for each other.
 *
 * <p>Failures of the medium are {@link StoreException}s.
 */
public interface RecordStore extends AutoCloseable {
  /** Returns a record, deleted or not. */
  Optional<StoredRecord> get(String catalogue, String id);

  /**
   * Returns the records of these keys in this order; null for a key that the store does not know.
   */
  List<@Nullable StoredRecord> byKeys(long[] keys);

  /**
   * Returns at most {@code limit} records of all catalogues whose seq is greater, in the order of
   * seq.
   */
  List<StoredRecord> changesAfter(long seq, int limit);

  /** Like {@link #changesAfter(long, int)}, without the records of one catalogue. */
  List<StoredRecord> changesAfter(long seq, int limit, String except);

  /**
   * Returns at most {@code limit} records of the listing whose seq is greater, in the order of seq.
   */
  List<StoredRecord> list(Listing listing, long afterSeq, int limit);

  /** Returns how many records a listing has. */
  long count(Listing listing);

  /** Returns every setSpec that a record of the catalogue belongs to or belonged to, sorted. */
  List<String> sets(String catalogue);

  /** Returns the datestamp of the catalogue's earliest record; empty when it has none. */
  Optional<Instant> earliest(String catalogue);

  /** Returns the greatest seq that was assigned; 0 for an empty store. */
  long lastSeq();

  /** Returns the seq up to which a projection has applied the log; 0 when it has not begun. */
  long applied(String projection);

  /** Returns a value that {@link StoreTransaction#putState} kept. */
  Optional<String> state(String scope, String key);

  /** Returns the keys of a scope that have a value, sorted. */
  List<String> stateKeys(String scope);

  /**
   * Returns the second that is still open: any later commit has this datestamp or a greater one,
   * and every record with a smaller one can be read now.
   */
  Instant horizon();

  /** Returns why nothing more is written, although the store is open; empty when it can be used. */
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /**
   * Runs {@code work} in one transaction and commits it; when {@code work} throws, nothing is
   * written.
   *
   * @return what {@code work} returned
   */
  <T> T write(Work<T> work);

  /** Runs {@code work} with statements that only read, on one snapshot of the store. */
  <T> T read(ReadWork<T> work);

  /**
   * Migrates the tables of a module to their last version: runs the steps that this store has not
   * run, all of them or none.
   *
   * @param owner the module, under whose name its version is kept
   * @param migrations all steps of the module's tables, from the first
   * @throws StoreException when the store has run more steps than these
   */
  void migrate(String owner, List<Migration> migrations);

  /**
   * Does deferred maintenance, and stops when another thread writes. Listings do not change. Called
   * by one thread at a time.
   */
  void tidy();

  /**
   * Calls {@code listener} after every commit that assigned a seq; it must return at once. What it
   * throws is logged: the commit is done, and its writer and the other listeners learn nothing.
   */
  void onCommit(Runnable listener);

  @Override
  void close();

  /** Work inside a transaction. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T in(StoreTransaction transaction) throws Exception;
  }

  /** Work that reads; its statements are not valid after it. */
  @FunctionalInterface
  interface ReadWork<T> {
    /** Does it. */
    T on(Statements sql) throws Exception;
  }
}
