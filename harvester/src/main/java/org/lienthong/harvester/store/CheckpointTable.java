package org.lienthong.harvester.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * Creates an accessor for one library.
   *
   * @param protocol short name of the protocol, part of the key under which they are kept
   */
  public CheckpointTable(RecordStore store, String library, String protocol) {
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

  /** Abandons a run: the next one starts from the beginning. */
  public void giveUp() {
    store.write(transaction -> {
      end(transaction);
      return library;
    });
  }

  private void end(StoreTransaction transaction) {
    SeenRecords.in(transaction, library).forget();
    transaction.putState(scope, run, null);
  }

  /** Returns how many records the present run has seen. */
  public long seen() {
    return SeenRecords.count(store, library);
  }
}
