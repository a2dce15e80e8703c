package org.lienthong.marc.charset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lienthong.marc.Issue;

/**
 * Detects the encoding of a file record by record; earlier results decide where the octets of a
 * record are ambiguous. Not thread-safe.
 */
public final class EncodingDetector {
  /** Candidates for octets that are not UTF-8, in the order in which they win a draw. */
  private static final List<SourceEncoding> BEFORE_UNICODE =
      List.of(
          SourceEncoding.MARC8,
          SourceEncoding.LATIN1,
          SourceEncoding.CP1258,
          SourceEncoding.TCVN3,
          SourceEncoding.VNI);

  /** Greatest share of faults among the octets beyond ASCII for an encoding to be accepted. */
  private static final double FEW = 0.25;

  /** Number of unambiguous records that prove that a file is in MARC-8. */
  private static final int PROOF = 20;

  /** The encoding that a record declares. */
  public enum Claim {
    /** UTF-8 (leader/09 {@code a}). */
    UNICODE,
    /** MARC-8 (leader/09 blank). */
    MARC8,
    /** Nothing: its format has no place for a declaration. */
    NOTHING
  }

  private final SourceEncoding choice;
  private SourceEncoding before = SourceEncoding.MARC8;

  /** Consecutive records that were unambiguously MARC-8. */
  private int undoubted;

  /** Whether records that say UTF-8 were last found to be in another encoding. */
  private boolean wronglyUnicode;

  /** Creates a detector for one file. */
  public EncodingDetector(SourceEncoding choice) {
    this.choice = choice;
  }

  /** The encoding detected for a record, and issues about the declared one. */
  private record Verdict(SourceEncoding encoding, List<Issue> issues) {}

  /**
   * Detects the encoding of one record and returns its texts.
   *
   * @param issues receives issues with the encoding
   */
  public RecordTexts texts(byte[] octets, Claim claim, Consumer<Issue> issues) {
    Verdict verdict = detector(octets, claim);
    verdict.issues().forEach(issues);
    return new RecordTexts(octets, verdict.encoding(), issues);
  }

  private Verdict detector(byte[] octets, Claim claim) {
    if (choice != SourceEncoding.AUTO) {
      return new Verdict(choice, List.of());
    }
    Utf8.Share utf8 = Utf8.share(octets);
    if (utf8.malformed() == 0) {
      wronglyUnicode &= utf8.multiple() == 0;
      return wellFormed(octets, utf8, claim);
    }
    if (isDamagedUtf8(utf8, claim) || (claim == Claim.UNICODE && isDamagedAscii(octets, utf8))) {
      wronglyUnicode &= utf8.multiple() == 0;
      return new Verdict(SourceEncoding.UTF8, List.of());
    }
    SourceEncoding found = beforeUnicode(octets);
    wronglyUnicode |= claim == Claim.UNICODE;
    if (claim == Claim.MARC8 && found == SourceEncoding.MARC8) {
      return new Verdict(found, List.of());
    }
    String wrong =
        switch (claim) {
          case UNICODE -> "leader/09 says UTF-8, but the octets are not";
          case MARC8 -> "not MARC-8";
          case NOTHING -> "not UTF-8";
        };
    return new Verdict(found, List.of(Issue.repaired("", wrong + ": read as " + found.title())));
  }

  /**
   * Says whether octets are UTF-8 with some damage. What is declared as UTF-8 may have any number
   * of bad octets in a place: the old encodings have almost no sequence that is well-formed UTF-8.
   */
  private static boolean isDamagedUtf8(Utf8.Share utf8, Claim claim) {
    return switch (claim) {
      case UNICODE -> utf8.multiple() >= utf8.places();
      case NOTHING -> utf8.multiple() >= utf8.malformed();
      case MARC8 -> false;
    };
  }

  /**
   * Says whether octets that are declared as UTF-8 are ASCII but for one place: a text in another
   * encoding has more, or stands among others that have. Only MARC-8 changes sets by escapes.
   */
  private boolean isDamagedAscii(byte[] octets, Utf8.Share utf8) {
    return utf8.multiple() == 0 && utf8.places() == 1 && !wronglyUnicode && !hasEscape(octets);
  }

  private static Verdict wellFormed(byte[] octets, Utf8.Share utf8, Claim claim) {
    if (claim != Claim.MARC8 || utf8.multiple() == 0) {
      boolean marc8 = claim == Claim.MARC8 && hasEscape(octets);
      return new Verdict(marc8 ? SourceEncoding.MARC8 : SourceEncoding.UTF8, List.of());
    }
    return new Verdict(
        SourceEncoding.UTF8,
        List.of(Issue.note("leader", "position 09 says MARC-8, but the octets are UTF-8")));
  }

  private static boolean hasEscape(byte[] octets) {
    for (byte octet : octets) {
      if (octet == 0x1b) {
        return true;
      }
    }
    return false;
  }

  private SourceEncoding beforeUnicode(byte[] octets) {
    if (hasEscape(octets)) {
      return SourceEncoding.MARC8;
    }
    if (undoubted >= PROOF && faultShare(octets, SourceEncoding.MARC8) == 0) {
      return SourceEncoding.MARC8;
    }
    Optional<SourceEncoding> vietnamese = mostVietnamese(octets);
    SourceEncoding found = vietnamese.orElseGet(() -> leastWrong(octets));
    boolean certain = vietnamese.isEmpty() && found == SourceEncoding.MARC8;
    undoubted = certain ? undoubted + 1 : 0;
    return found;
  }

  private SourceEncoding leastWrong(byte[] octets) {
    return Stream.of(before, SourceEncoding.MARC8)
        .filter(candidate -> faultShare(octets, candidate) <= FEW)
        .findFirst()
        .orElse(SourceEncoding.LATIN1);
  }

  /**
   * Finds the encoding in which the octets are Vietnamese, if there is one, and keeps it for later
   * records.
   */
  private Optional<SourceEncoding> mostVietnamese(byte[] octets) {
    Optional<SourceEncoding> best = Optional.empty();
    double highest = 0;
    for (SourceEncoding candidate : BEFORE_UNICODE) {
      Plausibility found =
          Plausibility.of(candidate.decode(octets, 0, octets.length, new Faults()));
      if (found.isVietnamese() && found.share() > highest) {
        best = Optional.of(candidate);
        highest = found.share();
      }
    }
    before = best.orElse(before);
    return best;
  }

  /** Returns how many of the octets beyond ASCII are faults, 0 to 1. Separators do not count. */
  private static double faultShare(byte[] octets, SourceEncoding candidate) {
    Faults faults = new Faults();
    int high = 0;
    int start = 0;
    for (int i = 0; i <= octets.length; i++) {
      if (i == octets.length || isSeparator(octets[i])) {
        candidate.decode(octets, start, i, faults);
        start = i + 1;
      } else if (octets[i] < 0) {
        high++;
      }
    }
    return high == 0 ? 0 : (double) faults.count() / high;
  }

  private static boolean isSeparator(byte octet) {
    return octet >= 0x1c && octet <= 0x1f;
  }
}
