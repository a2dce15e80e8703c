package org.lienthong.core.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.cql.CqlToken.Kind;

/**
 * Recursive descent over the grammar of CQL 1.2 (which 1.1 and 2.0 share). For one query and one
 * thread.
 */
final class CqlParser {
  private static final String SORT_BY = "sortby";

  private final CqlLexer lexer;
  private CqlToken token;
  private int clauses;
  private int depth;

  private CqlParser(String query) {
    lexer = new CqlLexer(query);
    token = lexer.next();
  }

  /**
   * Reads a query.
   *
   * @throws RefusedException with the position, counted from 1, where the query is not CQL or
   *     exceeds {@link CqlLimits}
   */
  static CqlQuery parse(String query) {
    if (query.length() > CqlLimits.MAX_QUERY_CHARS) {
      throw Diagnostic.TOO_MANY_CHARACTERS
          .about(query.length() + " characters; at most " + CqlLimits.MAX_QUERY_CHARS)
          .asException();
    }
    return new CqlParser(query).sortedQuery();
  }

  private CqlQuery sortedQuery() {
    CqlNode query = cqlQuery();
    List<CqlQuery.SortSpec> sort = token.isKeyword(SORT_BY) ? sortSpecs() : List.of();
    if (token.is(Kind.CLOSE)) {
      throw refuse(Diagnostic.UNBALANCED_PARENTHESES, "nothing is open here");
    }
    if (!token.is(Kind.END)) {
      throw syntax("expected and, or, not, prox, sortby or the end; several words need quotes");
    }
    return new CqlQuery(query, sort);
  }

  private List<CqlQuery.SortSpec> sortSpecs() {
    advance();
    List<CqlQuery.SortSpec> specs = new ArrayList<>();
    do {
      if (specs.size() == CqlLimits.MAX_SORT_KEYS) {
        throw refuse(Diagnostic.TOO_MANY_SORT_KEYS, "at most " + CqlLimits.MAX_SORT_KEYS);
      }
      specs.add(new CqlQuery.SortSpec(term("an index to sort by"), modifiers()));
    } while (token.isTerm());
    return specs;
  }

  private CqlNode cqlQuery() {
    List<CqlNode.Prefix> prefixes = new ArrayList<>();
    while (token.is(Kind.COMPARISON) && token.text().equals(">")) {
      prefixes.add(prefix());
    }
    CqlNode query = scopedClause();
    return prefixes.isEmpty() ? query : new CqlNode.Prefixed(prefixes, query);
  }

  private CqlNode.Prefix prefix() {
    advance();
    String first = term("a prefix or the URI of a context set");
    if (!token.is(Kind.COMPARISON) || !token.text().equals("=")) {
      return new CqlNode.Prefix(null, first);
    }
    advance();
    return new CqlNode.Prefix(first, term("the URI of a context set"));
  }

  private CqlNode scopedClause() {
    CqlNode left = searchClause();
    for (Optional<CqlNode.Operator> operator = operator();
        operator.isPresent();
        operator = operator()) {
      advance();
      List<CqlModifier> modifiers = modifiers();
      left = new CqlNode.Triple(operator.get(), modifiers, left, searchClause());
    }
    return left;
  }

  private Optional<CqlNode.Operator> operator() {
    for (CqlNode.Operator operator : CqlNode.Operator.values()) {
      if (token.isKeyword(operator.name())) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private CqlNode searchClause() {
    if (token.is(Kind.OPEN)) {
      return parenthesized();
    }
    if (++clauses > CqlLimits.MAX_CLAUSES) {
      throw refuse(Diagnostic.TOO_MANY_BOOLEANS, "at most " + CqlLimits.MAX_CLAUSES + " clauses");
    }
    int start = token.start();
    String first = term("a search term");
    String relation = relation();
    if (relation == null) {
      return new CqlNode.Clause(null, null, limited(first, start));
    }
    List<CqlModifier> modifiers = modifiers();
    start = token.start();
    String term = term("a search term after the relation " + relation);
    return new CqlNode.Clause(
        first, new CqlNode.Relation(relation, modifiers), limited(term, start));
  }

  private CqlNode parenthesized() {
    if (++depth > CqlLimits.MAX_DEPTH) {
      throw refuse(
          Diagnostic.UNBALANCED_PARENTHESES, "more than " + CqlLimits.MAX_DEPTH + " are open here");
    }
    advance();
    CqlNode inner = cqlQuery();
    if (!token.is(Kind.CLOSE)) {
      throw token.is(Kind.END)
          ? refuse(Diagnostic.UNBALANCED_PARENTHESES, "a closing parenthesis is missing")
          : syntax("expected and, or, not, prox or a closing parenthesis");
    }
    advance();
    depth--;
    return inner;
  }

  private @Nullable String relation() {
    boolean symbol = token.is(Kind.COMPARISON);
    boolean named = token.is(Kind.WORD) && operator().isEmpty() && !token.isKeyword(SORT_BY);
    return symbol || named ? advance() : null;
  }

  private List<CqlModifier> modifiers() {
    List<CqlModifier> modifiers = new ArrayList<>();
    while (token.is(Kind.SLASH)) {
      advance();
      String name = term("the name of a modifier");
      if (token.is(Kind.COMPARISON)) {
        String comparison = advance();
        modifiers.add(new CqlModifier(name, comparison, term("the value of the modifier " + name)));
      } else {
        modifiers.add(CqlModifier.of(name));
      }
    }
    return modifiers;
  }

  private String limited(String term, int start) {
    if (term.length() > CqlLimits.MAX_TERM_CHARS) {
      throw lexer.refuse(
          Diagnostic.TOO_MANY_CHARACTERS_IN_TERM, start, "at most " + CqlLimits.MAX_TERM_CHARS);
    }
    return term;
  }

  private String term(String expected) {
    if (!token.isTerm()) {
      throw syntax("expected " + expected);
    }
    return advance();
  }

  /** Moves to the next token and returns the text of the previous one. */
  private String advance() {
    String text = token.text();
    token = lexer.next();
    return text;
  }

  private RefusedException syntax(String expected) {
    String found = token.is(Kind.END) ? "the query ends" : "found " + shortened(token.text());
    return refuse(Diagnostic.QUERY_SYNTAX_ERROR, expected + ", but " + found);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private RefusedException refuse(Diagnostic diagnostic, String what) {
    return lexer.refuse(diagnostic, token.start(), what);
  }
}
