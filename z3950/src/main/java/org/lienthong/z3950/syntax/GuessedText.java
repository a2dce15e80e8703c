package org.lienthong.z3950.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.lienthong.marc.charset.Marc8;
import org.lienthong.marc.charset.VietnameseSyllables;
import org.lienthong.z3950.ber.BerStrings;
import org.lienthong.z3950.ber.Octets;

/** Decodes the octets of a term when no character set was negotiated. */
final class GuessedText {
  private static final int FIRST_DIACRITIC = 0xe0;
  private static final int LAST_DIACRITIC = 0xfe;

  /** Ơ, Ư, ơ and ư in MARC-8, the letters beyond ASCII that carry diacritics. */
  private static final String HORNED = "\u00ac\u00ad\u00bc\u00bd";

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private GuessedText() {}

  /**
   * Returns the text: UTF-8 where the octets are valid UTF-8, else MARC-8 or Latin-1, whichever
   * gives more words that Vietnamese can spell; in a tie, MARC-8 where its diacritics begin a word.
   */
  static String of(Octets octets) {
    byte[] array = octets.toArray();
    return BerStrings.utf8(array)
        .orElseGet(() -> {
          String latin1 = octets.text(ISO_8859_1);
          return canBeMarc8(array) ? likelier(array, Marc8.decode(array), latin1) : latin1;
        });
  }

  /** Returns whether the octets may be MARC-8, where a diacritic precedes its letter. */
  private static boolean canBeMarc8(byte[] octets) {
    for (int i = 0; i < octets.length; i++) {
      int next = i + 1 < octets.length ? octets[i + 1] & 0xff : 0;
      if (isDiacritic(octets[i] & 0xff)
          && !isDiacritic(next)
          && HORNED.indexOf(next) < 0
          && (next > 0x7f || !Character.isLetter(next))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDiacritic(int octet) {
    return octet >= FIRST_DIACRITIC && octet <= LAST_DIACRITIC;
  }

  private static String likelier(byte[] octets, String marc8, String latin1) {
    int more = Long.compare(likelihood(marc8), likelihood(latin1));
    return more > 0 || (more == 0 && beginsWithDiacritic(octets)) ? marc8 : latin1;
  }

  /**
   * Returns a score: words that Vietnamese can spell raise it, signs that nobody searches for lower
   * it.
   */
  private static long likelihood(String text) {
    long syllables = NO_LETTERS.splitAsStream(text).filter(VietnameseSyllables::isSyllable).count();
    return syllables - text.chars().filter(c -> c > 0x7f && !isOfWord(c)).count();
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * Returns whether a diacritic begins a word; in Latin-1 these octets are small letters, which
   * seldom begin a word or follow each other.
   */
  private static boolean beginsWithDiacritic(byte[] octets) {
    for (int i = 0; i < octets.length; i++) {
      boolean begins = i == 0 || octets[i - 1] < 0 || !Character.isLetter(octets[i - 1]);
      if (begins && isDiacritic(octets[i] & 0xff)) {
        return true;
      }
    }
    return false;
  }
}
