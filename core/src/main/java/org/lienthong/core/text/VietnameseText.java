package org.lienthong.core.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

/**
 * The regular forms of Vietnamese text; they do not damage text of other languages.
 *
 * <p>Every form is idempotent, gives the same result for NFC and NFD input, and can be applied to
 * the result of the ones before it: {@code folded(marked(x))} is {@code folded(x)}.
 */
public final class VietnameseText {
  private VietnameseText() {}

  /**
   * Returns NFC text with look-alike letters mapped (Ð ð Ɖ ɖ to Đ đ, Ƣ ƣ to Ư ư), invisible
   * characters and controls dropped, and every kind of white space as a space. Letter case and the
   * number of spaces are kept.
   */
  public static String clean(String text) {
    String mapped = needsMapping(text) ? map(text) : text;
    return composed(mapped);
  }

  /**
   * Returns {@link #clean} text in lower case with the tone marks of Vietnamese syllables in the
   * new place: hoà for hòa, thuý for thúy.
   */
  public static String toned(String text) {
    String lower = lower(clean(text));
    return isAscii(lower) ? lower : Syllables.toned(lower);
  }

  /** Returns {@link #toned} text with i for y where both are written: lí for lý, quí for quý. */
  public static String marked(String text) {
    return Syllables.yToI(toned(text));
  }

  /**
   * Returns the ways to spell a {@link #marked} word in {@link #toned} text: for "lí" lí and lý,
   * for most words only the word itself.
   */
  public static List<String> spellings(String markedWord) {
    return Syllables.spellings(markedWord);
  }

  /**
   * Says whether one word is written as a Vietnamese syllable may be: an onset, vowels, a final
   * consonant or none, and at most one tone.
   */
  public static boolean isSyllable(String word) {
    return Syllables.isSyllable(lower(clean(word)));
  }

  /**
   * Returns {@link #marked} text without marks: base letters only, đ as d, ß as ss, compatibility
   * forms as their equivalents. Letters of scripts other than Latin, Greek and Cyrillic keep the
   * marks that their reading needs.
   */
  public static String folded(String text) {
    String marked = marked(text);
    return isAscii(marked) ? marked : Syllables.yToI(Folding.fold(marked));
  }

  /** Returns the {@link #folded} words joined by single spaces: the form for matching headings. */
  public static String foldedHeading(String text) {
    return Word.join(folded(text));
  }

  /**
   * Splits text into words: runs of letters, digits and marks; each ideograph is one. Letters are
   * not changed. In Vietnamese the words are the syllables.
   */
  public static List<Word> words(String text) {
    return Word.split(text);
  }

  /**
   * Returns octets that compare (unsigned) as Vietnamese dictionaries order: a ă â b … d đ e ê … o
   * ô ơ … u ư; among equal letters level, huyền, hỏi, ngã, sắc, nặng; numbers by value; white space
   * before letters; letter case and punctuation are ignored.
   */
  public static byte[] sortKey(String text) {
    return sortKeyOfHeading(Word.join(toned(text)));
  }

  /** Returns the sort key of {@link #toned} words joined by single spaces. */
  public static byte[] sortKeyOfHeading(String heading) {
    return SortKeys.of(heading);
  }

  static String lower(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      out.appendCodePoint(lower(c));
      at += Character.charCount(c);
    }
    return composed(out.toString());
  }

  /** Returns NFC text. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Only characters from U+0300 on are ever composed; Vietnamese letters are already.
      if (c >= 0x300 && (c < 0x1e00 || c > 0x1eff)) {
        return Normalizer.normalize(text, Form.NFC);
      }
    }
    return text;
  }

  /**
   * Lower-cases one character, regardless of position: ς is σ, so that a word's beginning matches
   * it.
   */
  static int lower(int c) {
    int lower = Character.toLowerCase(c);
    return lower == 'ς' ? 'σ' : lower;
  }

  static boolean isAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean needsMapping(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (mapped(c) != c) {
        return true;
      }
    }
    return false;
  }

  private static String map(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int c = mapped(text.charAt(i));
      if (c != DROPPED) {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  private static final int DROPPED = -1;

  private static int mapped(char c) {
    if ((c >= ' ' && c < 0x7f) || (c >= 0x1e00 && c <= 0x1eff)) {
      return c;
    }
    return switch (c) {
      case 'Ð', 'Ɖ' -> 'Đ';
      case 'ð', 'ɖ' -> 'đ';
      case 'Ƣ' -> 'Ư';
      case 'ƣ' -> 'ư';
      case '\t', '\n', '\u000b', '\f', '\r', '\u0085' -> ' ';
      default -> isSpace(c) ? ' ' : isInvisible(c) ? DROPPED : c;
    };
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c);
  }

  /**
   * Controls (also MARC's non-sorting marks, U+0088 and U+0089) and format characters (soft hyphen,
   * zero-width space, byte order mark, bidirectional marks).
   */
  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
