package org.lienthong.index.lucene.follow;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/**
 * The follower that applies the log to the index. For one thread at a time; {@code applied} for
 * any.
 *
 * <p>While the union is far behind the log, its records are deferred: a record of ten members would
 * be indexed once for each of them. Deferred records are read later from the union's own listing.
 */
public final class LogFollower implements AutoCloseable {
  /** The most changes that are applied again after a crash. */
  private static final int COMMIT_RECORDS = 50_000;

  private static final Duration COMMIT_TIME = Duration.ofSeconds(30);

  /** The longest time that a record is deferred. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RecordStore store;
  private final OpenIndex index;
  private final DocumentWriter writer;
  private final BooleanSupplier unionIsFarBehind;
  private final InstantSource clock;

  /**
   * The seq up to which the log was read. Changes between {@code applied} and this are applied,
   * except those of the union, which were deferred.
   */
  private long read;

  private volatile long applied;
  private Instant putOffSince = Instant.EPOCH;
  private boolean busy;
  private long uncommitted;
  private Instant lastCommit;

  public LogFollower(
      RecordStore store, OpenIndex index, BooleanSupplier unionIsFarBehind, InstantSource clock) {
    this.store = store;
    this.index = index;
    this.writer = new DocumentWriter(index);
    this.unionIsFarBehind = unionIsFarBehind;
    this.clock = clock;
    this.read = index.read();
    this.applied = index.applied();
    this.lastCommit = clock.instant();
  }

  /** Returns the seq up to which the log is applied. */
  public long applied() {
    return applied;
  }

  /** Applies at most {@code limit} changes and returns how many. */
  public int catchUp(int limit) throws IOException {
    busy = unionIsFarBehind.getAsBoolean();
    boolean waits = busy && isPatient();
    int count = isWhole() || waits ? readOn(limit, waits) : readPutOff(limit);
    uncommitted += count;
    if (uncommitted >= COMMIT_RECORDS
        || (uncommitted > 0 && clock.instant().isAfter(lastCommit.plus(COMMIT_TIME)))) {
      commit();
    }
    return count;
  }

  /** Says whether nothing is deferred. */
  private boolean isWhole() {
    return applied == read;
  }

  private boolean isPatient() {
    return isWhole() || clock.instant().isBefore(putOffSince.plus(PATIENCE));
  }

  private int readOn(int limit, boolean waits) throws IOException {
    List<StoredRecord> changes = store.changesAfter(read, limit);
    if (changes.isEmpty()) {
      return 0;
    }
    List<StoredRecord> wanted =
        waits
            ? changes.stream().filter(r -> !r.catalogue().equals(Catalogue.UNION)).toList()
            : changes;
    boolean whole = isWhole() && wanted.size() == changes.size();
    if (isWhole() && !whole) {
      putOffSince = clock.instant();
    }
    writer.write(wanted);
    read = changes.getLast().seq();
    if (whole) {
      applied = read;
    }
    return changes.size();
  }

  private int readPutOff(int limit) throws IOException {
    List<StoredRecord> late =
        store.list(Listing.all(Catalogue.UNION), applied, limit).stream()
            .filter(r -> r.seq() <= read)
            .toList();
    writer.write(late);
    applied = late.size() < limit ? read : late.getLast().seq();
    return Math.max(1, late.size());
  }

  /** Says whether more changes are coming, so that making changes visible can wait. */
  public boolean isBusy() {
    return busy;
  }

  /** Makes the applied changes durable. */
  public void commit() throws IOException {
    index.commit(applied, read);
    uncommitted = 0;
    lastCommit = clock.instant();
  }

  /** Says whether an applied change is not durable yet. */
  public boolean isDirty() {
    return uncommitted > 0;
  }

  /** Deletes everything. */
  public void reset() throws IOException {
    writer.clear();
    read = 0;
    applied = 0;
    commit();
  }

  @Override
  public void close() {
    writer.close();
  }
}
