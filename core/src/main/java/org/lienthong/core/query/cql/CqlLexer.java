package org.lienthong.core.query.cql;

import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.cql.CqlToken.Kind;

/** Splits a query into tokens, one at a time. For one thread. */
final class CqlLexer {
  private static final String SPECIAL = "()=<>\"/";

  private final String query;
  private int at;

  CqlLexer(String query) {
    this.query = query;
  }

  /** Returns the next token; always {@link Kind#END} after the last one. */
  CqlToken next() {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      return new CqlToken(Kind.END, "", at);
    }
    return switch (query.charAt(at)) {
      case '(' -> symbol(Kind.OPEN, 1);
      case ')' -> symbol(Kind.CLOSE, 1);
      case '/' -> symbol(Kind.SLASH, 1);
      case '=' -> symbol(Kind.COMPARISON, followedBy("=") ? 2 : 1);
      case '<' -> symbol(Kind.COMPARISON, followedBy("=>") ? 2 : 1);
      case '>' -> symbol(Kind.COMPARISON, followedBy("=") ? 2 : 1);
      case '"' -> quoted();
      default -> word();
    };
  }

  /** Makes the refusal of something at a place, reported as a character position from 1. */
  RefusedException refuse(Diagnostic diagnostic, int place, String what) {
    int position = query.codePointCount(0, place) + 1;
    return diagnostic.about("position " + position + ": " + what).asException();
  }

  private boolean followedBy(String any) {
    return at + 1 < query.length() && any.indexOf(query.charAt(at + 1)) >= 0;
  }

  private CqlToken symbol(Kind kind, int length) {
    int start = at;
    at += length;
    return new CqlToken(kind, query.substring(start, at), start);
  }

  private CqlToken quoted() {
    int start = at++;
    while (at < query.length() && query.charAt(at) != '"') {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= query.length()) {
      throw refuse(Diagnostic.UNBALANCED_QUOTES, start, "this quotation mark is never closed");
    }
    return new CqlToken(Kind.QUOTED, query.substring(start + 1, at++), start);
  }

  private CqlToken word() {
    int start = at;
    while (at < query.length() && !isSpace(query.charAt(at)) && !isSpecial(query.charAt(at))) {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    if (at > query.length()) {
      throw refuse(
          Diagnostic.QUERY_SYNTAX_ERROR, query.length() - 1, "nothing follows the backslash");
    }
    return new CqlToken(Kind.WORD, query.substring(start, at), start);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  static boolean isSpecial(int c) {
    return SPECIAL.indexOf(c) >= 0;
  }
}
