package org.lienthong.console.search;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.Field;

/**
 * A published field of a union record and where it came from.
 *
 * @param source the record of a member that gave it; null when none did
 * @param origin who decided on it
 */
public record SourcedField(Field field, @Nullable RecordRef source, Origin origin) {
  /** Who decided on a field. */
  public enum Origin {
    /** A member's record has it. */
    MEMBER,
    /** The union made it: numbers of the record and of its members. */
    UNION,
    /** The lead library pinned it. */
    PINNED,
    /** Nobody knows: the records of the members are not there. */
    UNKNOWN
  }
}
