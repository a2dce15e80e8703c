package org.lienthong.z3950.rpn;

import java.util.List;
import java.util.Locale;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;

/**
 * Parser of the Common Command Language (ISO 8777) of type-2 queries: {@code ti=toán and (au=nguyễn
 * or "sách giáo khoa") not su=vật lí?}. Qualifiers are CQL names of access points and the customary
 * two-letter names, separated by commas; they also apply to a parenthesis: {@code ti=(toán or lí)}.
 * {@code ?} truncates, {@code ?2} matches two characters at most, {@code #} one; {@code and or not}
 * may be written in any letter case. As in YAZ, {@code a %3 b} are words at most three apart,
 * {@code a !3 b} in this order.
 */
public final class Ccl {
  private static final int MAX_DEPTH = 60;

  private final CclTokens tokens;

  private Ccl(CclTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a query; a leading {@code find} is allowed.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not CCL (108) or names an
   *     unknown qualifier (114)
   */
  public static Query parse(String text) {
    CclTokens tokens = CclTokens.of(text);
    tokens.takeIf("find");
    Query query = new Ccl(tokens).expression(CclQualifier.NONE, 0);
    if (!tokens.isAtEnd()) {
      throw CclTokens.syntax("unexpected '" + tokens.peek() + "'");
    }
    return query;
  }

  private Query expression(CclQualifier qualifier, int depth) {
    if (depth > MAX_DEPTH) {
      throw CclTokens.syntax("nested deeper than " + MAX_DEPTH);
    }
    Query left = neighbours(qualifier, depth);
    while (true) {
      String operator = tokens.peek().toLowerCase(Locale.ROOT);
      switch (operator) {
        case "and", "or", "not" -> tokens.take();
        default -> {
          return left;
        }
      }
      Query right = neighbours(qualifier, depth);
      left =
          switch (operator) {
            case "and" -> new Query.And(left, right);
            case "or" -> new Query.Or(left, right);
            default -> new Query.Not(left, right);
          };
    }
  }

  /** Reads words near each other; they use the same index unless another is given. */
  private Query neighbours(CclQualifier outer, int depth) {
    CclQualifier qualifier = qualifierOr(outer);
    Query left = operand(qualifier, depth);
    while (CclTokens.isProximity(tokens.peek())) {
      Proximity near = near(tokens.take());
      left = new Query.Prox(left, operand(qualifierOr(qualifier), depth), near);
    }
    return left;
  }

  private CclQualifier qualifierOr(CclQualifier outer) {
    return tokens.isQualifier() ? CclQualifier.of(tokens.take(), tokens.takeRelation()) : outer;
  }

  /** Returns the proximity of a sign; without a number, words are adjacent. */
  private static Proximity near(String sign) {
    int distance = sign.length() == 1 ? 1 : Integer.parseInt(sign.substring(1));
    return new Proximity(Proximity.Unit.WORD, distance, Query.Relation.LE, sign.charAt(0) == '!');
  }

  private Query operand(CclQualifier qualifier, int depth) {
    if (tokens.takeIf("(")) {
      Query inner = expression(qualifier, depth + 1);
      if (!tokens.takeIf(")")) {
        throw CclTokens.syntax("parenthesis is not closed");
      }
      return inner;
    }
    List<String> words = tokens.takeWords();
    if (words.isEmpty()) {
      throw CclTokens.syntax("term is missing");
    }
    return qualifier.query(words);
  }
}
