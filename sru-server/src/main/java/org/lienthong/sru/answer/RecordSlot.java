package org.lienthong.sru.answer;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Refusal;

/** One entry in an answer's list of records. */
public sealed interface RecordSlot {
  /** Its position in the result set, from 1. */
  long position();

  /**
   * A record.
   *
   * @param schema the identifier of its record schema
   * @param xml one element, well-formed by itself
   * @param identifier null when the record has none
   */
  record Given(long position, String schema, String xml, @Nullable String identifier)
      implements RecordSlot {}

  /** A surrogate diagnostic, which replaces a record that cannot be given. */
  record Surrogate(long position, Refusal refusal) implements RecordSlot {}
}
