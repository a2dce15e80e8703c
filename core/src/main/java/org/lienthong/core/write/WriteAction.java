package org.lienthong.core.write;

import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;

/** What a record that arrives asks for. */
public enum WriteAction {
  /** It is to be stored in the catalogue. */
  STORE,
  /** Its leader/05 is {@code d}: the record of its identifier is to be deleted. */
  DELETE,
  /** It does not describe a resource (authority, holdings, …): it is kept beside the catalogue. */
  SET_ASIDE;

  /** Returns what {@code record} asks for; its kind comes before leader/05. */
  public static WriteAction of(MarcRecord record) {
    if (record.kind() != RecordKind.BIBLIOGRAPHIC) {
      return SET_ASIDE;
    }
    return record.asksDeletion() ? DELETE : STORE;
  }
}
