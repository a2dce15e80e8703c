package org.lienthong.core.query.cql;

/**
 * One token.
 *
 * @param text a word as written; of a quoted string what stands between the quotes, escapes kept
 * @param start where it begins, in characters from 0
 */
record CqlToken(Kind kind, String text, int start) {
  /** What tokens there are. */
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
