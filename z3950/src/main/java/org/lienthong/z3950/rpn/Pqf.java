package org.lienthong.z3950.rpn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.StringOrNumeric;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.Oid;

/**
 * Prefix Query Format, the text form of RPN that YAZ made common: {@code @and @attr 1=4 "toán"
 * @attr 1=1003 nguyễn}.
 */
public final class Pqf {
  /** Operators inside each other; a query of people has three. */
  static final int MAX_DEPTH = 60;

  private static final Map<String, Oid> SETS =
      Map.of("bib-1", Oids.BIB_1, "bib1", Oids.BIB_1, "exp-1", Oids.EXP_1, "exp1", Oids.EXP_1);

  private final List<PqfToken> tokens;
  private int at;

  private Pqf(List<PqfToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a query.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is no PQF
   */
  public static RpnQuery parse(String text) {
    Pqf parser = new Pqf(PqfToken.list(text));
    Oid set = parser.accept("@attrset") ? parser.set() : Oids.BIB_1;
    RpnStructure rpn = parser.structure(List.of(), 0);
    if (parser.at < parser.tokens.size()) {
      throw syntax("unexpected '" + parser.tokens.get(parser.at).text() + "'");
    }
    return new RpnQuery(set, rpn);
  }

  private RpnStructure structure(List<AttributeElement> inherited, int depth) {
    if (depth > MAX_DEPTH) {
      throw syntax("nested deeper than " + MAX_DEPTH);
    }
    List<AttributeElement> attributes = new ArrayList<>(inherited);
    while (accept("@attr")) {
      attributes.addFirst(attribute());
    }
    PqfToken token = next("operator or term");
    if (!token.isCommand()) {
      return new RpnStructure.AttributesPlusTerm(attributes, Term.of(token.text()));
    }
    return switch (token.text()) {
      case "@and" -> joined(new Operator.And(), attributes, depth);
      case "@or" -> joined(new Operator.Or(), attributes, depth);
      case "@not" -> joined(new Operator.AndNot(), attributes, depth);
      case "@prox" -> joined(prox(), attributes, depth);
      case "@set" -> new RpnStructure.ResultSetOperand(next("result set").text());
      case "@term" -> new RpnStructure.AttributesPlusTerm(attributes, term());
      default -> throw syntax("unknown '" + token.text() + "'");
    };
  }

  private RpnStructure joined(Operator op, List<AttributeElement> attributes, int depth) {
    RpnStructure left = structure(attributes, depth + 1);
    return new RpnStructure.RpnRpnOp(left, structure(attributes, depth + 1), op);
  }

  private Operator prox() {
    boolean exclusion = number() != 0;
    int distance = number();
    boolean ordered = number() != 0;
    int relation = number();
    String which = next("k or p").text();
    boolean known = which.equals("k") || which.equals("known") || which.equals("1");
    return new Operator.Prox(exclusion, distance, ordered, relation, known, number());
  }

  private Term term() {
    String type = next("type of term").text();
    String text = next("term").text();
    return switch (type) {
      case "general" -> Term.of(text);
      case "string" -> new Term.CharacterString(text);
      case "numeric" -> new Term.Numeric(number(text));
      case "null" -> new Term.Null();
      default -> throw syntax("unknown type of term '" + type + "'");
    };
  }

  private AttributeElement attribute() {
    String text = next("attribute").text();
    @Nullable Oid set = null;
    if (text.indexOf('=') < 0) {
      at--;
      set = set();
      text = next("attribute").text();
    }
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw syntax("'" + text + "' is no attribute");
    }
    String value = text.substring(equals + 1);
    return new AttributeElement(set, number(text.substring(0, equals)), value(value));
  }

  private static AttributeElement.Value value(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
        ? new AttributeElement.Numeric(number(text))
        : new AttributeElement.Complex(List.of(new StringOrNumeric.Name(text)), List.of());
  }

  private Oid set() {
    String name = next("attribute set").text();
    Oid known = SETS.get(name.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    try {
      return Oid.of(name);
    } catch (IllegalArgumentException e) {
      throw Diagnostic.UNSUPPORTED_ATTRIBUTE_SET.about(name).asException();
    }
  }

  private int number() {
    return number(next("number").text());
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw syntax("'" + text + "' is no number");
    }
  }

  private boolean accept(String command) {
    boolean found =
        at < tokens.size() && tokens.get(at).isCommand() && tokens.get(at).text().equals(command);
    if (found) {
      at++;
    }
    return found;
  }

  private PqfToken next(String expected) {
    if (at >= tokens.size()) {
      throw syntax(expected + " is missing at the end");
    }
    return tokens.get(at++);
  }

  private static RuntimeException syntax(String what) {
    return Diagnostic.QUERY_SYNTAX_ERROR.about("PQF: " + what).asException();
  }

  /** Writes a query so that {@link #parse} reads an equal one, where terms are texts. */
  public static String print(RpnQuery query) {
    String set =
        query.attributeSet().equals(Oids.BIB_1) ? "" : "@attrset " + query.attributeSet() + " ";
    return set + print(query.rpn());
  }

  private static String print(RpnStructure node) {
    return switch (node) {
      case RpnStructure.RpnRpnOp(var left, var right, Operator op) ->
          operator(op) + " " + print(left) + " " + print(right);
      case RpnStructure.AttributesPlusTerm(var attributes, Term term) ->
          print(attributes) + PqfToken.print(term);
      case RpnStructure.ResultSetOperand(String name) -> "@set " + PqfToken.quoted(name);
      case RpnStructure.ResultSetPlusAttributes(String name, var attributes) ->
          print(attributes) + "@set " + PqfToken.quoted(name);
    };
  }

  private static String operator(Operator op) {
    return switch (op) {
      case Operator.And() -> "@and";
      case Operator.Or() -> "@or";
      case Operator.AndNot() -> "@not";
      case Operator.Prox prox ->
          "@prox %d %d %d %d %s %d"
              .formatted(
                  prox.exclusion() ? 1 : 0,
                  prox.distance(),
                  prox.ordered() ? 1 : 0,
                  prox.relationType(),
                  prox.known() ? "k" : "p",
                  prox.unit());
    };
  }

  private static String print(List<AttributeElement> attributes) {
    return attributes.reversed().stream()
        .map(a -> "@attr " + (a.attributeSet() == null ? "" : a.attributeSet() + " ") + print(a))
        .collect(Collectors.joining());
  }

  private static String print(AttributeElement attribute) {
    String value =
        switch (attribute.value()) {
          case AttributeElement.Numeric(long number) -> String.valueOf(number);
          case AttributeElement.Complex(var list, _) ->
              list.stream().map(StringOrNumeric::text).collect(Collectors.joining(","));
        };
    return attribute.type() + "=" + value + " ";
  }
}
