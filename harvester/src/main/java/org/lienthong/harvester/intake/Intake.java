package org.lienthong.harvester.intake;

import java.util.List;
import org.lienthong.core.member.Library;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.harvester.Tally;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;

/** Takes records into the catalogue of one library. */
public final class Intake {
  private final Library owner;
  private final String library;

  /** Takes records in for this library. */
  public Intake(Library owner) {
    this.owner = owner;
    this.library = owner.code();
  }

  /**
   * Writes a record, or deletes it when leader/05 says so, or sets it aside when it does not
   * describe a resource.
   *
   * @param id its local identifier
   * @return the count of this one record
   */
  public Tally take(StoreTransaction transaction, String id, MarcRecord record, Origin origin) {
    if (record.kind() != RecordKind.BIBLIOGRAPHIC) {
      transaction.setAside(library, record.kind(), id, record);
      return Tally.ONE_SET_ASIDE;
    }
    if (record.asksDeletion()) {
      return Tally.of(transaction.apply(new Delete(library, id, null, null)));
    }
    List<String> sets = RecordSets.of(record, List.of(owner));
    return Tally.of(transaction.apply(new Put(library, id, record, sets, List.of(origin))));
  }

  /**
   * Deletes a record that its source announces as deleted, even when it was never seen alive.
   *
   * @return the count of this one record
   */
  public Tally delete(StoreTransaction transaction, String id, Origin origin) {
    return Tally.of(transaction.apply(new Delete(library, id, null, origin)));
  }
}
