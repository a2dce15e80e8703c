package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;

/** Reads what was typed for the Telex input method while it was off: "Tieengs Vieetj". */
final class Telex {
  private static final String TONES = "sfrxjz";

  private Telex() {}

  /** Repairs tokens of a text that is mostly Vietnamese; others stay as they are. */
  static List<Token> repair(List<Token> tokens) {
    int words = 0;
    int syllables = 0;
    for (Token token : tokens) {
      if (!token.isNumber() && token.folded().length() > 1) {
        words++;
        syllables += SyllableSpelling.isSyllable(token.folded()) ? 1 : 0;
      }
    }
    if (syllables == words || (syllables * 2 < words && !isTelex(tokens))) {
      return tokens;
    }
    boolean marked = Spelling.isMarked(tokens);
    List<Token> out = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      boolean other = token.isNumber() || (marked && !isTyped(token.folded()));
      String meant = other ? token.folded() : meant(token.folded());
      out.add(meant.equals(token.folded()) ? token : token.withFolded(TitleTokens.regular(meant)));
    }
    return out;
  }

  /** Where few words are valid syllables, all of them must be Telex. */
  private static boolean isTelex(List<Token> tokens) {
    boolean typed = false;
    for (Token token : tokens) {
      String word = token.folded();
      if (!token.isNumber() && word.length() > 1 && !SyllableSpelling.isSyllable(meant(word))) {
        return false;
      }
      typed |= isTyped(word);
    }
    return typed;
  }

  /**
   * Says whether a word has what only Telex writes: a doubled letter for a hat, w for a horn and
   * more after it. Among words with marks a tone letter alone is rather foreign: "as", "of".
   */
  private static boolean isTyped(String word) {
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean hat = c == word.charAt(i - 1) && "aeod".indexOf(c) >= 0;
      boolean horn = c == 'w' && (word.charAt(i - 1) == 'u' || i + 1 < word.length());
      if (hat || (horn && "aou".indexOf(word.charAt(i - 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the syllable that was meant, or the word itself. */
  static String meant(String word) {
    if (SyllableSpelling.isSyllable(word) || word.length() < 2 || Numerals.roman(word) > 0) {
      return word;
    }
    String plain = undouble(word);
    if (SyllableSpelling.isSyllable(plain)) {
      return plain;
    }
    for (int i = plain.length() - 1; i > 0; i--) {
      if (TONES.indexOf(plain.charAt(i)) >= 0) {
        String without = plain.substring(0, i) + plain.substring(i + 1);
        if (SyllableSpelling.isSyllable(without)) {
          return without;
        }
      }
    }
    return word;
  }

  private static String undouble(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean repeats = i > 0 && c == word.charAt(i - 1) && "aeod".indexOf(c) >= 0;
      boolean hook = c == 'w' && i > 0 && hasVowel(out);
      if (!repeats && !hook) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean hasVowel(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      if (SyllableSpelling.isVowel(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
