package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.marc.Issue;

/**
 * Detects the encoding of a file record by record. What a record says by itself comes first; where
 * it says little, the evidence of the whole file decides. Not thread-safe.
 */
public final class EncodingDetector {
  /** Share of octets that must be used as in ANSEL, if a record declares MARC-8. */
  private static final double DECLARED_ANSEL = 0.75;

  /** The same if it declares something else. */
  private static final double OTHER_ANSEL = 0.9;

  /** The same if nearly all of the file is in MARC-8. */
  private static final double MOST = 0.5;

  /** Octets beyond ASCII that say enough about a record by themselves. */
  private static final int ENOUGH = 3;

  /** The encoding that a record declares. */
  public enum Claim {
    /** UTF-8 (leader/09 {@code a}). */
    UNICODE,
    /** MARC-8 (leader/09 blank). */
    MARC8,
    /** Nothing: its format has no place for a declaration, and it is never MARC-8. */
    NOTHING,
    /** Nothing, but it is a record of a format that may be in MARC-8. */
    NO_PLACE
  }

  private final SourceEncoding choice;
  private final Evidence file = new Evidence();
  private final LegacyText characters = new LegacyText();

  /** Whether records that say UTF-8 were last found to be in another encoding. */
  private boolean wronglyUnicode;

  /** Creates a detector for one file. */
  public EncodingDetector(SourceEncoding choice) {
    this.choice = choice;
  }

  /** The encoding detected for a record, and issues about the declared one. */
  private record Verdict(SourceEncoding encoding, List<Issue> issues) {}

  /** Learns from the beginning of the file, before its first record is read. */
  public void learn(byte[] beginning) {
    if (choice == SourceEncoding.AUTO) {
      file.add(beginning, 0, beginning.length);
      TextSegments.beyondAscii(
          beginning, 0, beginning.length, (from, to) -> learn(beginning, from, to));
    }
  }

  private void learn(byte[] octets, int from, int to) {
    if (Utf8.isWellFormed(octets, from, to)) {
      characters.learn(new String(octets, from, to - from, UTF_8));
    }
  }

  /** Returns what is known of texts in UTF-8 whose characters are octets of older encodings. */
  public LegacyText characters() {
    return characters;
  }

  /**
   * Detects the encoding of one record and returns its texts.
   *
   * @param issues receives issues with the encoding
   */
  public RecordTexts texts(byte[] octets, Claim claim, Consumer<Issue> issues) {
    Verdict verdict = verdict(octets, claim);
    verdict.issues().forEach(issues);
    return new RecordTexts(octets, verdict.encoding(), choice == SourceEncoding.AUTO, issues);
  }

  private Verdict verdict(byte[] octets, Claim claim) {
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
    SourceEncoding found = beforeUnicode(octets, claim);
    wronglyUnicode |= claim == Claim.UNICODE;
    if (claim == Claim.MARC8 && found == SourceEncoding.MARC8) {
      return new Verdict(found, List.of());
    }
    String wrong =
        switch (claim) {
          case UNICODE -> "leader/09 says UTF-8, but the octets are not";
          case MARC8 -> "not MARC-8";
          case NOTHING, NO_PLACE -> "not UTF-8";
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
      case NOTHING, NO_PLACE -> utf8.multiple() >= utf8.malformed();
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

  private SourceEncoding beforeUnicode(byte[] octets, Claim claim) {
    if (claim != Claim.NOTHING && hasEscape(octets)) {
      return SourceEncoding.MARC8;
    }
    Evidence record = new Evidence();
    record.add(octets, 0, octets.length);
    file.add(record);
    Optional<SourceEncoding> own = record.vietnamese().filter(found -> isPossible(found, claim));
    Optional<SourceEncoding> usual = file.vietnamese().filter(found -> isPossible(found, claim));
    if (usual.isPresent() && (own.isEmpty() || suits(usual.get(), own.get(), record))) {
      return usual.get();
    }
    return own.or(record::otherScript)
        .or(() -> record.ansel().count() < ENOUGH ? file.otherScript() : Optional.empty())
        .orElseGet(() -> western(record, claim));
  }

  private static boolean isPossible(SourceEncoding found, Claim claim) {
    return claim != Claim.NOTHING || found != SourceEncoding.MARC8;
  }

  /** Returns whether a record is as much Vietnamese in the encoding of the file as in its own. */
  private static boolean suits(SourceEncoding usual, SourceEncoding own, Evidence record) {
    return record.in(usual).share() >= record.in(own).share();
  }

  /** Decides between MARC-8 and Windows-1252. */
  private SourceEncoding western(Evidence record, Claim claim) {
    if (claim == Claim.NOTHING) {
      return SourceEncoding.LATIN1;
    }
    AnselPairs pairs = record.ansel();
    double needed = claim == Claim.MARC8 ? DECLARED_ANSEL : OTHER_ANSEL;
    if (pairs.count() == 0) {
      return claim == Claim.MARC8 ? SourceEncoding.MARC8 : SourceEncoding.LATIN1;
    }
    double share = pairs.count() < ENOUGH ? pairs.plus(file.ansel()).share() : pairs.share();
    boolean usual = pairs.share() > MOST && file.ansel().share() >= OTHER_ANSEL;
    return share >= needed || usual ? SourceEncoding.MARC8 : SourceEncoding.LATIN1;
  }
}
