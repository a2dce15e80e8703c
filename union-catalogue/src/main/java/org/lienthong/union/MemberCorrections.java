package org.lienthong.union;

import java.util.List;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.record.Corrections;

/**
 * Corrections that a member could make in one of its records.
 *
 * @param record the member's record as it is stored
 * @param cluster the union record that is better
 * @param list the fields to change, in the order of the union record
 */
public record MemberCorrections(
    RecordRef member, String cluster, StoredRecord record, List<Correction> list) {
  public MemberCorrections {
    list = List.copyOf(list);
  }

  /**
   * One field to change.
   *
   * @param have the member's field as text; empty when it has none
   * @param better the union's field
   */
  public record Correction(String tag, String have, DataField better) {}

  /** Returns the corrections as an overlay record for the member's system. */
  public MarcRecord overlay() {
    return Corrections.overlay(
        member.localId(), record.marc(), list.stream().map(Correction::better).toList());
  }
}
