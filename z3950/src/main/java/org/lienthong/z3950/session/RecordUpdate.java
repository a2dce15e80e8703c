package org.lienthong.z3950.session;

import java.util.List;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.member.Library;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.marc.MarcRecord;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.apdu.UpdateTask.SuppliedRecord;
import org.lienthong.z3950.syntax.RecordReader;

/** Writes single records to one library's catalogue. */
final class RecordUpdate {
  private final RecordStore store;
  private final Library library;

  RecordUpdate(RecordStore store, Library library) {
    this.store = store;
    this.library = library;
  }

  /**
   * Does one action on one record.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it cannot be done; nothing is
   *     written
   */
  void perform(int action, SuppliedRecord supplied) {
    switch (action) {
      case UpdateTask.INSERT, UpdateTask.REPLACE, UpdateTask.SPECIAL_UPDATE ->
          put(action, supplied);
      case UpdateTask.DELETE -> delete(supplied);
      default ->
          throw Diagnostic.EXTENDED_SERVICE_INVALID_ACTION
              .about(String.valueOf(action))
              .asException();
    }
  }

  private void put(int action, SuppliedRecord supplied) {
    MarcRecord record = RecordReader.read(supplied.record());
    String id = id(supplied, record);
    List<String> sets = RecordSets.of(record, List.of(library));
    RecordChange change =
        new RecordChange.Put(library.code(), id, record, sets, List.of(Origin.ofFile(id)));
    store.write(transaction -> {
      boolean exists = lives(transaction, id);
      if (exists && action == UpdateTask.INSERT) {
        throw failed("record exists: " + id);
      }
      if (!exists && action == UpdateTask.REPLACE) {
        throw failed("no such record: " + id);
      }
      return transaction.apply(change);
    });
  }

  /** A record to be deleted may be given by its identifier, or whole. */
  private void delete(SuppliedRecord supplied) {
    String given = supplied.recordId();
    String id = given != null ? given : id(supplied, RecordReader.read(supplied.record()));
    store.write(transaction -> {
      if (!lives(transaction, id)) {
        throw failed("no such record: " + id);
      }
      return transaction.apply(new RecordChange.Delete(library.code(), id, null, null));
    });
  }

  private boolean lives(StoreTransaction transaction, String id) {
    return transaction.get(library.code(), id).filter(r -> !r.deleted()).isPresent();
  }

  /** The client's identifier comes before 001, as with records that are harvested. */
  private static String id(SuppliedRecord supplied, MarcRecord record) {
    String given = supplied.recordId();
    String id =
        given != null && !given.isBlank()
            ? given.strip()
            : record
                .controlNumber()
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
