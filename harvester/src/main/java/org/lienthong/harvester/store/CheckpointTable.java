package org.lienthong.harvester.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The checkpoints of the harvests of one library by one protocol. For any thread. */
public final class CheckpointTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RecordStore store;
  private final String library;
  private final String scope;
  private final String run;
  private final String done;
  private final String failures;
  private final String leftOut;
  private final @Nullable HarvestLease lease;

  /**
   * Creates an accessor for one library that only reads.
   *
   * @param protocol short name of the protocol, part of the key under which they are kept
   */
  public CheckpointTable(RecordStore store, String library, String protocol) {
    this(store, library, protocol, null);
  }

  /**
   * Creates an accessor for one library.
   *
   * @param protocol short name of the protocol, part of the key under which they are kept
   * @param lease the right to harvest the library, renewed by each page; null to read only
   */
  public CheckpointTable(
      RecordStore store, String library, String protocol, @Nullable HarvestLease lease) {
    this.lease = lease;
    this.failures = protocol + ".failures";
    this.leftOut = protocol + ".leftOut";
    this.store = store;
    this.library = library;
    this.scope = "harvest." + library.toLowerCase(Locale.ROOT);
    this.run = protocol + ".run";
    this.done = protocol + ".done";
  }

  /**
   * The last finished run.
   *
   * @param next the moment from which to ask
   */
  public record Done(String signature, Instant next) {}

  /** Returns the last finished run. */
  public Optional<Done> done() {
    return read(done, Done.class);
  }

  /** Returns the unfinished run. */
  public Optional<HarvestCheckpoint> run() {
    return read(run, HarvestCheckpoint.class);
  }

  /**
   * The parts that could not be read.
   *
   * @param signature of the source
   */
  private record AllLeftOut(String signature, List<LeftOut> parts) {}

  /** Returns the parts of a source that could not be read up to now. */
  public List<LeftOut> leftOut(String signature) {
    return read(leftOut, AllLeftOut.class)
        .filter(all -> all.signature().equals(signature))
        .map(AllLeftOut::parts)
        .orElse(List.of());
  }

  /** Stores the parts of a source that could not be read, in place of those known before. */
  public void leaveOut(StoreTransaction transaction, String signature, List<LeftOut> parts) {
    transaction.putState(
        scope,
        leftOut,
        parts.isEmpty() ? null : JSON.writeValueAsString(new AllLeftOut(signature, parts)));
  }

  private <T> Optional<T> read(String key, Class<T> type) {
    try {
      return store.state(scope, key).map(text -> JSON.readValue(text, type));
    } catch (JacksonException writtenByAnotherVersion) {
      return Optional.empty();
    }
  }

  /** Begins a run: nothing has been seen. */
  public void begin(HarvestCheckpoint checkpoint) {
    store.write(transaction -> {
      SeenRecords.in(transaction, library).forget();
      keep(transaction, checkpoint);
      return checkpoint;
    });
  }

  /** Stores a checkpoint, in the transaction that writes the records of its page. */
  public void keep(StoreTransaction transaction, HarvestCheckpoint checkpoint) {
    renew(transaction);
    transaction.putState(scope, failures, null);
    transaction.putState(scope, run, JSON.writeValueAsString(checkpoint));
  }

  /** Ends a run. */
  public void finish(Done last) {
    store.write(transaction -> {
      end(transaction);
      transaction.putState(scope, done, JSON.writeValueAsString(last));
      return last;
    });
  }

  /** Counts a run that got no further; returns how many have since a page was last committed. */
  public int failed() {
    int count =
        store
                .state(scope, failures)
                .filter(n -> n.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0)
            + 1;
    return store.write(transaction -> {
      transaction.putState(scope, failures, Integer.toString(count));
      return count;
    });
  }

  /** Abandons a run: the next one starts from the beginning. */
  public void giveUp() {
    store.write(transaction -> {
      end(transaction);
      return library;
    });
  }

  /** Renews the right to harvest, in a transaction that writes records but no checkpoint. */
  public void renew(StoreTransaction transaction) {
    if (lease != null) {
      lease.renew(transaction);
    }
  }

  private void end(StoreTransaction transaction) {
    renew(transaction);
    SeenRecords.in(transaction, library).forget();
    transaction.putState(scope, run, null);
    transaction.putState(scope, failures, null);
  }

  /** Returns how many records the present run has seen. */
  public long seen() {
    return SeenRecords.count(store, library);
  }
}
