package org.lienthong.union.features;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words with their marks, to distinguish those that are equal without them: "phần tám" and "phân
 * tâm".
 */
final class Spelling {
  private final Set<String> words = new HashSet<>();

  /** Takes words that are separated by spaces. */
  Spelling(String words) {
    for (Token token : TitleTokens.of(words)) {
      this.words.add(token.marked());
    }
  }

  /** Says whether a token is one of the words, marks and all. */
  boolean has(Token token) {
    return words.contains(token.marked());
  }

  /** Says whether any of the tokens bears a mark. */
  static boolean isMarked(List<Token> tokens) {
    for (Token token : tokens) {
      if (isMarked(token)) {
        return true;
      }
    }
    return false;
  }

  static boolean isMarked(Token token) {
    String marked = token.marked();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) > 127) {
        return true;
      }
    }
    return false;
  }
}
