package org.lienthong.union.features;

import java.util.List;

/** Cuts text into tokens. */
final class TitleTokens {
  private TitleTokens() {}

  /** Returns the tokens of a text; Telex leftovers are read as what was meant. */
  static List<Token> of(String text) {
    return Telex.repair(new TitleTokenizer().cut(text));
  }

  /** Returns the folded words of a text, joined by spaces. */
  static String fold(String text) {
    return join(of(text));
  }

  /** Returns a word with i for y at its end, or a number without leading zeros. */
  static String regular(String word) {
    int last = word.length() - 1;
    if (last > 0 && word.charAt(last) == 'y') {
      return word.substring(0, last) + 'i';
    }
    return last > 0 && word.charAt(0) == '0' ? withoutZeros(word) : word;
  }

  private static String withoutZeros(String word) {
    int i = 0;
    while (i < word.length() - 1 && word.charAt(i) == '0') {
      i++;
    }
    return word.substring(i);
  }

  static String join(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(token.folded());
    }
    return out.toString();
  }
}
