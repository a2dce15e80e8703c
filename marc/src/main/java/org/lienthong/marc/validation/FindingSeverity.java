package org.lienthong.marc.validation;

/** How much a finding matters, the worst first. */
public enum FindingSeverity {
  /** Readers or programs are misled, or the record cannot be found. */
  ERROR,
  /** Not what the format or common practice allows. */
  WARNING,
  /** Obsolete or unusual; correct when the record is next edited. */
  NOTE
}
