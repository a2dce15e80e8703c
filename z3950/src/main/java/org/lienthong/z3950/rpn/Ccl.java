package org.lienthong.z3950.rpn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lienthong.access.AccessPoint;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.query.MaskedText;
import org.lienthong.query.Query;

/**
 * The Common Command Language (ISO 8777) as type-2 queries carry it: {@code ti=toán and (au=nguyễn
 * or "sách giáo khoa") not su=vật lí?}. Qualifiers are CQL names of access points and the customary
 * two letters; {@code ?} truncates, {@code #} stands for one character, {@code and or not} may be
 * written in any letter case.
 */
public final class Ccl {
  private static final int MAX_DEPTH = 60;
  private static final Set<String> WORDS = Set.of("and", "or", "not");

  private final List<String> tokens;
  private int at;

  private Ccl(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a query; a leading {@code find} is allowed.
   *
   * @throws org.lienthong.diagnostic.RefusedException when it is no CCL (108) or names a qualifier
   *     that we do not have (114)
   */
  public static Query parse(String text) {
    List<String> tokens = tokens(text);
    if (!tokens.isEmpty() && tokens.getFirst().equalsIgnoreCase("find")) {
      tokens.removeFirst();
    }
    Ccl parser = new Ccl(tokens);
    Query query = parser.expression(0);
    if (parser.at < tokens.size()) {
      throw syntax("unexpected '" + tokens.get(parser.at) + "'");
    }
    return query;
  }

  private static List<String> tokens(String text) {
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
    return out;
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

  private Query expression(int depth) {
    if (depth > MAX_DEPTH) {
      throw syntax("nested deeper than " + MAX_DEPTH);
    }
    Query left = operand(depth);
    while (at < tokens.size()) {
      String operator = tokens.get(at).toLowerCase(Locale.ROOT);
      if (!WORDS.contains(operator)) {
        break;
      }
      at++;
      Query right = operand(depth);
      left =
          switch (operator) {
            case "and" -> new Query.And(left, right);
            case "or" -> new Query.Or(left, right);
            default -> new Query.Not(left, right);
          };
    }
    return left;
  }

  private Query operand(int depth) {
    if (at >= tokens.size()) {
      throw syntax("term is missing at the end");
    }
    if (tokens.get(at).equals("(")) {
      at++;
      Query inner = expression(depth + 1);
      if (at >= tokens.size() || !tokens.get(at++).equals(")")) {
        throw syntax("parenthesis is not closed");
      }
      return inner;
    }
    return qualified();
  }

  private Query qualified() {
    boolean named = at + 1 < tokens.size() && "=<>".contains(tokens.get(at + 1));
    AccessPoint point = named ? point(tokens.get(at)) : AccessPoint.ANY;
    Query.Relation relation = Query.Relation.EQ;
    if (named) {
      at++;
      relation = relation();
    }
    List<String> words = new ArrayList<>();
    while (at < tokens.size() && isWord(tokens.get(at)) && !isQualifier(at)) {
      words.add(tokens.get(at++));
    }
    if (words.isEmpty()) {
      throw syntax("term is missing");
    }
    return term(point, relation, words);
  }

  private Query.Relation relation() {
    StringBuilder sign = new StringBuilder();
    while (at < tokens.size() && "=<>".contains(tokens.get(at))) {
      sign.append(tokens.get(at++));
    }
    return switch (sign.toString()) {
      case "=" -> Query.Relation.EQ;
      case "<" -> Query.Relation.LT;
      case "<=" -> Query.Relation.LE;
      case ">" -> Query.Relation.GT;
      case ">=" -> Query.Relation.GE;
      case "<>" -> Query.Relation.NE;
      default -> throw Diagnostic.UNSUPPORTED_RELATION.about(sign.toString()).asException();
    };
  }

  private boolean isQualifier(int index) {
    return index + 1 < tokens.size() && "=<>".contains(tokens.get(index + 1));
  }

  private static boolean isWord(String token) {
    return !token.equals("(")
        && !token.equals(")")
        && !"=<>".contains(token)
        && !WORDS.contains(token.toLowerCase(Locale.ROOT));
  }

  private static Query term(AccessPoint point, Query.Relation relation, List<String> words) {
    boolean phrase = words.size() == 1 && words.getFirst().startsWith("\"");
    String text = String.join(" ", words).replace("\"", "");
    MaskedText masked = Masks.of(text, phrase ? Bib1.NONE : Bib1.Z3958, false);
    Query.Match match =
        phrase
            ? Query.Match.PHRASE
            : words.size() > 1 ? Query.Match.ALL : Query.Match.SERVER_CHOICE;
    return new Query.Term(point, relation, match, Set.of(), Set.of(), masked);
  }

  private static AccessPoint point(String qualifier) {
    String small = qualifier.toLowerCase(Locale.ROOT);
    return customary(small)
        .or(() -> AccessPoint.ofCql(small))
        .or(() -> AccessPoint.ofCql("lt." + small))
        .or(() -> AccessPoint.ofCql("dc." + small))
        .orElseThrow(() -> Diagnostic.UNSUPPORTED_USE_ATTRIBUTE.about(qualifier).asException());
  }

  private static Optional<AccessPoint> customary(String qualifier) {
    return Optional.ofNullable(
        switch (qualifier) {
          case "ti" -> AccessPoint.TITLE;
          case "au" -> AccessPoint.AUTHOR;
          case "su" -> AccessPoint.SUBJECT;
          case "isbn" -> AccessPoint.ISBN;
          case "issn" -> AccessPoint.ISSN;
          case "py", "date", "yr" -> AccessPoint.DATE;
          case "pb" -> AccessPoint.PUBLISHER;
          case "se" -> AccessPoint.SERIES;
          case "id" -> AccessPoint.LOCAL_NUMBER;
          case "ddc" -> AccessPoint.DEWEY;
          default -> null;
        });
  }

  private static RuntimeException syntax(String what) {
    return Diagnostic.QUERY_SYNTAX_ERROR.about("CCL: " + what).asException();
  }
}
