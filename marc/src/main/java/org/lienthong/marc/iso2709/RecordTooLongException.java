package org.lienthong.marc.iso2709;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Tag;

/** Thrown when a record or one of its fields does not fit into ISO 2709. */
public final class RecordTooLongException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Tag tag;
  private final int octets;

  private RecordTooLongException(@Nullable Tag tag, int octets, String message) {
    super(message);
    this.tag = tag;
    this.octets = octets;
  }

  /** Returns the exception for a field of this many octets. */
  public static RecordTooLongException field(Tag tag, int octets) {
    return new RecordTooLongException(
        tag,
        octets,
        "field %s takes %d octets; ISO 2709 has room for %d"
            .formatted(tag, octets, Iso2709Limits.MAX_FIELD_OCTETS));
  }

  /** Returns the exception for a record of this many octets. */
  public static RecordTooLongException record(int octets) {
    return new RecordTooLongException(
        null,
        octets,
        "the record takes %d octets; ISO 2709 has room for %d"
            .formatted(octets, Iso2709Limits.MAX_RECORD_OCTETS));
  }

  /** Returns the tag of the field that is too long; empty when the record as a whole is. */
  public Optional<Tag> tag() {
    return Optional.ofNullable(tag);
  }

  /** Returns how many octets it would take. */
  public int octets() {
    return octets;
  }
}
