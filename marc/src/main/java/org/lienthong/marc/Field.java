package org.lienthong.marc;

/** One variable field of a record. */
public sealed interface Field permits ControlField, DataField {
  /** The tag that names the field. */
  Tag tag();
}
