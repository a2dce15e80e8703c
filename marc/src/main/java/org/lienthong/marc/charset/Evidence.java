package org.lienthong.marc.charset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What octets that are not UTF-8 say about their encoding. Not thread-safe. */
final class Evidence {
  /** Encodings in which Vietnamese is written, in the order in which they win a draw. */
  static final List<SourceEncoding> VIETNAMESE =
      List.of(
          SourceEncoding.MARC8,
          SourceEncoding.CP1258,
          SourceEncoding.TCVN3,
          SourceEncoding.VNI,
          SourceEncoding.BKHCM2,
          SourceEncoding.LATIN1);

  /** Words that prove an encoding if all of them are syllables in it alone. */
  private static final int PROOF = 2;

  private final Map<SourceEncoding, Plausibility> words = new EnumMap<>(SourceEncoding.class);
  private final OtherScripts scripts = new OtherScripts();
  private AnselPairs ansel = AnselPairs.NONE;

  /** Adds the texts of a record, or of a part of a file. */
  void add(byte[] octets, int from, int to) {
    TextSegments.beyondAscii(octets, from, to, (start, end) -> segment(octets, start, end));
  }

  private void segment(byte[] octets, int from, int to) {
    if (Utf8.isWellFormed(octets, from, to)) {
      return;
    }
    for (SourceEncoding candidate : VIETNAMESE) {
      String text = candidate.decode(octets, from, to, new Faults());
      words.merge(candidate, Plausibility.of(text), Plausibility::plus);
    }
    ansel = ansel.plus(AnselPairs.of(octets, from, to));
    scripts.add(octets, from, to);
  }

  /** Adds what others say. */
  void add(Evidence other) {
    other.words.forEach((encoding, found) -> words.merge(encoding, found, Plausibility::plus));
    ansel = ansel.plus(other.ansel);
    scripts.add(other.scripts);
  }

  /** Returns the measure of the texts in an encoding. */
  Plausibility in(SourceEncoding encoding) {
    return words.getOrDefault(encoding, Plausibility.NONE);
  }

  /** Returns how diacritics are used if the texts are in MARC-8. */
  AnselPairs ansel() {
    return ansel;
  }

  /** Returns the encoding in which the texts are in another script, if there is one. */
  Optional<SourceEncoding> otherScript() {
    return scripts.found();
  }

  /** Returns the encoding in which the texts are Vietnamese, if one is. */
  Optional<SourceEncoding> vietnamese() {
    SourceEncoding best = VIETNAMESE.getFirst();
    for (SourceEncoding candidate : VIETNAMESE) {
      best = isBetter(in(candidate), in(best)) ? candidate : best;
    }
    Plausibility found = in(best);
    return found.isVietnamese() || (found.isWholly(PROOF) && isOnly(best))
        ? Optional.of(best)
        : Optional.empty();
  }

  private static boolean isBetter(Plausibility one, Plausibility other) {
    return one.share() > other.share();
  }

  /** Returns whether the words are hardly Vietnamese in any other encoding, nor letters at all. */
  private boolean isOnly(SourceEncoding best) {
    return VIETNAMESE.stream()
        .filter(other -> other != best)
        .allMatch(other -> in(other).share() <= 0.5);
  }
}
