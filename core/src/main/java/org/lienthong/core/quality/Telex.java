package org.lienthong.core.quality;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.charset.VietnameseSyllables;

/** Words that an input method left unfinished, inside Vietnamese text. */
final class Telex {
  private static final int SHORTEST = 4;
  private static final String KEYS = "sfrxj";
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final Pattern DOUBLED = Pattern.compile("dd|aa|ee|oo");
  private static final int NONE = -1;
  private static final int SEVERAL = -2;
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  /** English words that would be Telex. */
  private static final Set<String> ENGLISH =
      Set.of(
          "hair", "chair", "pair", "moon", "soon", "noon", "been", "seen", "keen", "teen", "queen",
          "boom", "room", "zoom", "loop", "deep", "keep", "meet", "beer", "deer", "poor", "door",
          "moor", "hoof", "roof", "goof", "bees", "sees", "fees", "trees", "cars", "bars", "maps",
          "tips", "news", "views", "chef", "menu", "email", "bits", "lens", "mars", "gas", "bus",
          "mix", "max", "fax", "tax", "box", "chaos", "thais", "liar", "hers", "bonus", "minus",
          "focus");

  private Telex() {}

  /**
   * Says whether at least a third of the words have a mark, and one a letter that only Vietnamese
   * has: "dans" and "bons" in French text are no Telex.
   */
  static boolean hasMarks(String text) {
    int words = 1;
    int marked = 0;
    boolean inMarked = false;
    boolean vietnamese = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      vietnamese |= (c >= 0x1ea0 && c <= 0x1ef9) || "ăđơưĂĐƠƯ".indexOf(c) >= 0;
      if (c == ' ') {
        words++;
        inMarked = false;
      } else if (!inMarked
          && ((c >= 0x1ea0 && c <= 0x1ef9) || "ăâđêôơưáàãéèíìóòõúùý".indexOf(c) >= 0)) {
        marked++;
        inMarked = true;
      }
    }
    return vietnamese && marked * 3 >= words && marked > 1;
  }

  /** Returns the word that Telex keys would have given; null when they are none. */
  static @Nullable String decoded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() < SHORTEST || isAcronym(word) || ENGLISH.contains(lower)) {
      return null;
    }
    String letters = shaped(lower);
    boolean shaped = letters.length() < lower.length();
    int at = key(letters);
    boolean atEnd = at == letters.length() - 1;
    boolean typed =
        shaped ? at != SEVERAL : at >= 0 && atEnd && isSmall(word) && !isStopped(letters);
    if (!typed || VietnameseSyllables.isSyllable(lower)) {
      return null;
    }
    String out = at < 0 ? letters : toned(letters, at);
    return isMarked(out) && VietnameseSyllables.isSyllable(out) ? out : null;
  }

  private static String shaped(String lower) {
    if (lower.indexOf('w') < 0 && !DOUBLED.matcher(lower).find()) {
      return lower;
    }
    return lower
        .replace("dd", "đ")
        .replace("aa", "â")
        .replace("ee", "ê")
        .replace("oo", "ô")
        .replace("uow", "ươ")
        .replace("aw", "ă")
        .replace("ow", "ơ")
        .replace("uw", "ư");
  }

  /** Returns where the only key of a tone is: after a vowel, where words have no such letter. */
  private static int key(String letters) {
    int found = NONE;
    boolean vowel = false;
    for (int i = 0; i < letters.length(); i++) {
      if (VOWELS.indexOf(letters.charAt(i)) >= 0) {
        vowel = true;
      } else if (vowel && KEYS.indexOf(letters.charAt(i)) >= 0) {
        found = found == NONE ? i : SEVERAL;
      }
    }
    return found;
  }

  /** English plurals end like this: tips, maps. */
  private static boolean isStopped(String letters) {
    return "cptk".indexOf(letters.charAt(letters.length() - 2)) >= 0;
  }

  private static boolean isSmall(String word) {
    return Character.isLowerCase(word.charAt(0));
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }

  private static boolean isMarked(String word) {
    return word.chars().anyMatch(c -> c >= 0x80);
  }

  /** Puts the tone on the first vowel; the regular spelling then moves it to its place. */
  private static String toned(String typed, int at) {
    String letters = typed.substring(0, at) + typed.substring(at + 1);
    char tone = TONES.charAt(KEYS.indexOf(typed.charAt(at)));
    for (int i = 0; i < letters.length(); i++) {
      if (VOWELS.indexOf(letters.charAt(i)) >= 0 && !isOnset(letters, i)) {
        String toned = letters.substring(0, i + 1) + tone + letters.substring(i + 1);
        return VietnameseText.toned(Normalizer.normalize(toned, Form.NFC));
      }
    }
    return letters;
  }

  private static boolean isOnset(String letters, int vowel) {
    return vowel == 1
        && letters.length() > 2
        && (letters.startsWith("qu")
            || (letters.startsWith("gi") && "aoueơô".indexOf(letters.charAt(2)) >= 0));
  }

  /** Returns the word with its tone in the regular place; null when it is there already. */
  static @Nullable String replaced(String word) {
    if (!isMarked(word)) {
      return null;
    }
    String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Form.NFC);
    String toned = VietnameseText.toned(lower);
    if (toned.equals(lower) || !VietnameseSyllables.isSyllable(lower)) {
      return null;
    }
    String bare = VietnameseText.folded(lower);
    // Both places are in use for open oa, oe and uy: hòa, hoà. (Folded, uy is ui after some
    // letters.)
    boolean both =
        List.of("oa", "oe", "uy", "ui").contains(bare.substring(Math.max(0, bare.length() - 2)));
    return both ? null : inCaseOf(word, toned);
  }

  /** A name keeps its capital: Khóai, Khoái. */
  private static String inCaseOf(String word, String lower) {
    boolean first = Character.isUpperCase(word.charAt(0));
    if (first && word.equals(word.toUpperCase(Locale.ROOT))) {
      return lower.toUpperCase(Locale.ROOT);
    }
    return first ? lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1) : lower;
  }
}
