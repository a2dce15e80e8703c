package org.lienthong.core.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.marc.MarcRecord;

/**
 * Writes source records to the catalogue of one library, by the same rules for every protocol.
 *
 * <p>A record that does not describe a resource is set aside; leader/05 = {@code d} deletes; the
 * sets follow from the record and its library, and assigned sets stay; characters that are not
 * valid in any text are replaced. For use by any number of threads.
 */
public final class RecordWrites {
  private final Library owner;

  /** Makes a writer of records of this library. */
  public RecordWrites(Library owner) {
    this.owner = owner;
  }

  /**
   * Stores, deletes or sets aside a record, see {@link WriteAction}.
   *
   * @param id its local identifier, see {@link LocalId}
   */
  public WriteResult write(
      StoreTransaction transaction, String id, MarcRecord record, Origin origin) {
    CleanRecord clean = CleanRecord.of(record);
    MarcRecord marc = clean.record();
    WriteOutcome outcome =
        switch (WriteAction.of(marc)) {
          case SET_ASIDE -> {
            transaction.setAside(owner.code(), marc.kind(), id, marc);
            yield WriteOutcome.SET_ASIDE;
          }
          case DELETE -> delete(transaction, id, null);
          case STORE -> {
            List<String> sets = RecordSets.of(marc, List.of(owner));
            Put put = new Put(owner.code(), id, marc, sets, List.of(origin));
            yield WriteOutcome.of(transaction.apply(put));
          }
        };
    return new WriteResult(outcome, clean.replaced());
  }

  /**
   * Deletes a record.
   *
   * @param origin where the deletion was announced: then a record that the store never had leaves a
   *     tombstone; null writes nothing in that case
   */
  public WriteOutcome delete(StoreTransaction transaction, String id, @Nullable Origin origin) {
    return WriteOutcome.of(transaction.apply(new Delete(owner.code(), id, null, origin)));
  }
}
