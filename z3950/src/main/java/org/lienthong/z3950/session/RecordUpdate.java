package org.lienthong.z3950.session;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.write.LocalId;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.core.write.WriteAction;
import org.lienthong.core.write.WriteOutcome;
import org.lienthong.marc.MarcRecord;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.apdu.UpdateTask.SuppliedRecord;
import org.lienthong.z3950.syntax.RecordReader;

/** Writes single records to one library's catalogue. */
final class RecordUpdate {
  private final RecordStore store;
  private final Library library;
  private final RecordWrites writes;

  RecordUpdate(RecordStore store, Library library) {
    this.store = store;
    this.library = library;
    this.writes = new RecordWrites(library);
  }

  /**
   * Performs one action on one record.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it cannot be done; nothing is
   *     written
   */
  WriteOutcome perform(int action, SuppliedRecord supplied) {
    return switch (action) {
      case UpdateTask.INSERT, UpdateTask.REPLACE, UpdateTask.SPECIAL_UPDATE ->
          put(action, supplied);
      case UpdateTask.DELETE -> delete(supplied);
      default ->
          throw Diagnostic.EXTENDED_SERVICE_INVALID_ACTION
              .about(String.valueOf(action))
              .asException();
    };
  }

  private WriteOutcome put(int action, SuppliedRecord supplied) {
    MarcRecord record = RecordReader.read(supplied.record());
    String id = id(supplied.recordId(), record);
    return store.write(transaction -> {
      check(transaction, id, WriteAction.of(record), action);
      return writes.write(transaction, id, record, Origin.ofFile(id)).outcome();
    });
  }

  private void check(StoreTransaction transaction, String id, WriteAction asked, int action) {
    if (asked == WriteAction.SET_ASIDE) {
      return;
    }
    boolean exists = lives(transaction, id);
    boolean deletes = asked == WriteAction.DELETE;
    if (exists && action == UpdateTask.INSERT && !deletes) {
      throw failed("record exists: " + id);
    }
    if (!exists && (action == UpdateTask.REPLACE || deletes)) {
      throw failed("no such record: " + id);
    }
  }

  /** Deletes a record that is given by its identifier, or as a whole record. */
  private WriteOutcome delete(SuppliedRecord supplied) {
    String given = supplied.recordId();
    boolean named = given != null && !LocalId.oneLine(given).isEmpty();
    String id = id(given, named ? null : RecordReader.read(supplied.record()));
    return store.write(transaction -> {
      if (!lives(transaction, id)) {
        throw failed("no such record: " + id);
      }
      return writes.delete(transaction, id, null);
    });
  }

  private boolean lives(StoreTransaction transaction, String id) {
    return transaction.get(library.code(), id).filter(r -> !r.deleted()).isPresent();
  }

  /** Returns the identifier; the client's has precedence over 001, as with harvested records. */
  private static String id(@Nullable String given, @Nullable MarcRecord record) {
    String id =
        LocalId.ofUpdate(given, record)
            .orElseThrow(() ->
                Diagnostic.EXTENDED_SERVICE_PARAMETER_MISSING
                    .about("recordId or 001")
                    .asException());
    if (id.length() > StoreLimits.MAX_ID_CHARS) {
      throw failed("identifier of " + id.length() + " characters");
    }
    return id;
  }

  private static RuntimeException failed(String why) {
    return Diagnostic.EXTENDED_SERVICE_FAILED.about(why).asException();
  }
}
