package org.lienthong.z3950.rpn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lienthong.core.diagnostic.Diagnostic;

/** The tokens of a CCL query and the current position among them. For one thread. */
final class CclTokens {
  private static final String SIGNS = "=<>";
  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  private final List<String> tokens;
  private int at;

  private CclTokens(List<String> tokens) {
    this.tokens = tokens;
  }

  /** Returns the tokens of a query; quoted words are one token, with their quotes. */
  static CclTokens of(String text) {
    List<String> out = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        int end = endOfToken(text, at);
        out.add(text.substring(at, end));
        at = end;
      }
    }
    return new CclTokens(out);
  }

  private static int endOfToken(String text, int start) {
    char first = text.charAt(start);
    if (first == '"') {
      int quote = text.indexOf('"', start + 1);
      if (quote < 0) {
        throw syntax("quote is not closed");
      }
      return quote + 1;
    }
    int end = start + 1;
    if ("()=<>".indexOf(first) < 0) {
      while (end < text.length() && " \t\r\n()=<>\"".indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    return end;
  }

  static RuntimeException syntax(String what) {
    return Diagnostic.QUERY_SYNTAX_ERROR.about("CCL: " + what).asException();
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  /** Returns the next token without consuming it; empty at the end. */
  String peek() {
    return isAtEnd() ? "" : tokens.get(at);
  }

  String take() {
    if (isAtEnd()) {
      throw syntax("term is missing at the end");
    }
    return tokens.get(at++);
  }

  /** Consumes the next token if it is this one, ignoring letter case. */
  boolean takeIf(String token) {
    boolean found = peek().equalsIgnoreCase(token);
    at += found ? 1 : 0;
    return found;
  }

  /** Returns whether the next token names indexes, before a relation sign. */
  boolean isQualifier() {
    return at + 1 < tokens.size() && isSign(tokens.get(at + 1)) && !isSign(tokens.get(at));
  }

  /** Consumes the relation sign, which may be written in two parts. */
  String takeRelation() {
    StringBuilder sign = new StringBuilder();
    while (isSign(peek())) {
      sign.append(take());
    }
    return sign.toString();
  }

  /** Consumes the words up to an operator, a parenthesis or the next qualifier. */
  List<String> takeWords() {
    List<String> words = new ArrayList<>();
    while (!isAtEnd() && isWord(peek()) && !isQualifier()) {
      words.add(take());
    }
    return words;
  }

  private static boolean isSign(String token) {
    return token.length() == 1 && SIGNS.contains(token);
  }

  private static boolean isWord(String token) {
    return !token.equals("(")
        && !token.equals(")")
        && !isSign(token)
        && !isProximity(token)
        && !OPERATORS.contains(token.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a token is {@code %} or {@code !}, with or without a distance. */
  static boolean isProximity(String token) {
    return token.matches("[%!]\\d{0,3}");
  }
}
