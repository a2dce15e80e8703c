package org.lienthong.core.query;

/**
 * The octets that parts of a query take in memory, as a 64-bit JVM lays objects out; characters
 * count two octets, as those of Vietnamese do.
 */
final class QuerySize {
  /** An operator; there is one for each leaf but the first. */
  static final long OPERATOR = 32;

  /** A term without its text: the record, its lists and its text object. */
  private static final long TERM = 160;

  /** A leaf without text. */
  private static final long PLAIN = 24;

  /** A piece of a text without its characters. */
  private static final long PIECE = 64;

  private QuerySize() {}

  static long of(Query.Leaf leaf) {
    return switch (leaf) {
      case Query.Term term -> TERM + of(term.text());
      case Query.ResultSetRef(String name) -> PIECE + 2L * name.length();
      case Query.MatchAll _, Query.HasAny _ -> PLAIN;
    };
  }

  private static long of(MaskedText text) {
    long out = 0;
    for (MaskedText.Piece piece : text.pieces()) {
      out += PIECE + (piece instanceof MaskedText.Literal(String s) ? 2L * s.length() : 0);
    }
    return out;
  }
}
