package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * ScanResponse, Z39.50-2003 §3.2.8.1.
 *
 * @param scanStatus one of the constants
 * @param positionOfTerm position of the start point among the entries, from 1; 0 or one after the
 *     last when it is outside; null when not given
 */
public record ScanResponse(
    @Nullable Octets referenceId,
    @Nullable Integer stepSize,
    int scanStatus,
    int numberOfEntriesReturned,
    @Nullable Integer positionOfTerm,
    List<Entry> entries,
    List<DiagRec> nonSurrogateDiagnostics,
    @Nullable Oid attributeSet)
    implements Apdu {
  public static final int SUCCESS = 0;

  /** partial-5: fewer terms than asked for, because the list ends. */
  public static final int PARTIAL_5 = 5;

  public static final int FAILURE = 6;

  public ScanResponse {
    entries = List.copyOf(entries);
    nonSurrogateDiagnostics = List.copyOf(nonSurrogateDiagnostics);
  }

  /** One entry. */
  public sealed interface Entry {}

  /**
   * A term.
   *
   * @param displayTerm the term as written in a record; null when it is equal to the term
   * @param globalOccurrences number of records that have it; null when not known
   */
  public record TermInfo(
      Term term, @Nullable String displayTerm, @Nullable Integer globalOccurrences)
      implements Entry {}

  /** The reason why a term could not be sent. */
  public record SurrogateDiagnostic(DiagRec diagnostic) implements Entry {}
}
