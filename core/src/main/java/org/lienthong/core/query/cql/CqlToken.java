package org.lienthong.core.query.cql;

/**
 * One token of a query.
 *
 * @param text a word as written; of a quoted string the text between the quotes, escapes kept
 * @param start where it begins, in characters from 0
 */
record CqlToken(Kind kind, String text, int start) {
  /** The kind of a token. */
  enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    SLASH,
    /** One of {@code = == <> < > <= >=}. */
    COMPARISON,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Says whether it can be a CQL "term": a word or a quoted string. */
  boolean isTerm() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** Says whether it is this keyword, in any letter case and not quoted. */
  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }
}
