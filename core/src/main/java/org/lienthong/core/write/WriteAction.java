package org.lienthong.core.write;

import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;

/** The action that an incoming record requests. */
public enum WriteAction {
  /** It is to be stored in the catalogue. */
  STORE,
  /** Its leader/05 is {@code d}: the record of its identifier is to be deleted. */
  DELETE,
  /** It does not describe a resource (authority, holdings, …): it is kept outside the catalogue. */
  SET_ASIDE;

  /** Returns the action for {@code record}; its kind takes precedence over leader/05. */
  public static WriteAction of(MarcRecord record) {
    if (record.kind() != RecordKind.BIBLIOGRAPHIC) {
      return SET_ASIDE;
    }
    return record.asksDeletion() ? DELETE : STORE;
  }
}
