package org.lienthong.harvester.oai;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.harvester.reconcile.SeenRecords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the store keeps of the harvests of one library. */
final class CheckpointTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RUN = "oai.run";
  private static final String DONE = "oai.done";

  private final RecordStore store;
  private final String library;
  private final String scope;

  CheckpointTable(RecordStore store, String library) {
    this.store = store;
    this.library = library;
    this.scope = "harvest." + library.toLowerCase(Locale.ROOT);
  }

  /**
   * The last run that came to its end.
   *
   * @param next from which moment on to ask
   */
  record Done(String signature, Instant next) {}

  Optional<Done> done() {
    return read(DONE, Done.class);
  }

  /** Returns the run that has not come to its end. */
  Optional<HarvestCheckpoint> run() {
    return read(RUN, HarvestCheckpoint.class);
  }

  private <T> Optional<T> read(String key, Class<T> type) {
    try {
      return store.state(scope, key).map(text -> JSON.readValue(text, type));
    } catch (JacksonException writtenByAnotherVersion) {
      return Optional.empty();
    }
  }

  /** Begins a run: nothing has been seen. */
  void begin(HarvestCheckpoint run) {
    store.write(transaction -> {
      new SeenRecords(transaction.statements(), library).forget();
      keep(transaction, run);
      return run;
    });
  }

  void keep(StoreTransaction transaction, HarvestCheckpoint run) {
    transaction.putState(scope, RUN, JSON.writeValueAsString(run));
  }

  /** Ends a run. */
  void finish(Done done) {
    store.write(transaction -> {
      end(transaction);
      transaction.putState(scope, DONE, JSON.writeValueAsString(done));
      return done;
    });
  }

  /** Gives a run up: the next one begins anew. */
  void giveUp() {
    store.write(transaction -> {
      end(transaction);
      return library;
    });
  }

  private void end(StoreTransaction transaction) {
    new SeenRecords(transaction.statements(), library).forget();
    transaction.putState(scope, RUN, null);
  }

  /** Returns how many records the present run has seen. */
  long seen() {
    return store.read(sql -> new SeenRecords(sql, library).count());
  }
}
