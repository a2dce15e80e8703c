package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * A record in a response, with the name of its database.
 *
 * @param name its database; null for that of the previous record
 */
public record NamePlusRecord(@Nullable String name, Content record) {
  /** The record, or a diagnostic or fragment in its place. */
  public sealed interface Content {}

  /** A whole record. */
  public record RetrievalRecord(External record) implements Content {}

  /** The reason why this record could not be sent. */
  public record SurrogateDiagnostic(DiagRec diagnostic) implements Content {}

  /**
   * A part of a record, for level 2 segmentation.
   *
   * @param position its position in the record
   */
  public record Fragment(Position position, FragmentSyntax fragment) implements Content {}

  /** The position of a fragment in its record. */
  public enum Position {
    STARTING(3),
    INTERMEDIATE(4),
    FINAL(5);

    private final int choice;

    Position(int choice) {
      this.choice = choice;
    }

    /** Returns its tag number in the choice {@code record}. */
    public int choice() {
      return choice;
    }
  }

  /** FragmentSyntax. */
  public sealed interface FragmentSyntax {}

  /** Octets of a record's EXTERNAL, wrapped in another EXTERNAL. */
  public record ExternallyTagged(External part) implements FragmentSyntax {}

  /** Octets of a record. */
  public record NotExternallyTagged(Octets part) implements FragmentSyntax {}
}
