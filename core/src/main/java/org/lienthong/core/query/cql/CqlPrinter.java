package org.lienthong.core.query.cql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes queries as text that parses back to the same query. For one query and one thread. */
final class CqlPrinter {
  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "prox", "sortby");

  private final StringBuilder out = new StringBuilder();

  private CqlPrinter() {}

  /** Writes a query and its sort keys. */
  static String print(CqlQuery query) {
    CqlPrinter printer = new CqlPrinter();
    printer.node(query.query());
    if (!query.sort().isEmpty()) {
      printer.out.append(" sortby");
    }
    for (CqlQuery.SortSpec key : query.sort()) {
      printer.out.append(' ');
      printer.term(key.index());
      printer.modifiers(key.modifiers());
    }
    return printer.out.toString();
  }

  private void node(CqlNode node) {
    switch (node) {
      case CqlNode.Clause clause -> clause(clause);
      case CqlNode.Triple triple -> triple(triple);
      case CqlNode.Prefixed(List<CqlNode.Prefix> prefixes, CqlNode query) -> {
        prefixes.forEach(this::prefix);
        operand(query, query instanceof CqlNode.Prefixed);
      }
    }
  }

  private void prefix(CqlNode.Prefix prefix) {
    out.append('>');
    if (prefix.name() != null) {
      term(prefix.name());
      out.append('=');
    }
    term(prefix.uri());
    out.append(' ');
  }

  private void triple(CqlNode.Triple triple) {
    operand(triple.left(), triple.left() instanceof CqlNode.Prefixed);
    out.append(' ').append(triple.operator().name().toLowerCase(Locale.ROOT));
    modifiers(triple.modifiers());
    out.append(' ');
    operand(triple.right(), !(triple.right() instanceof CqlNode.Clause));
  }

  private void operand(CqlNode node, boolean parentheses) {
    if (parentheses) {
      out.append('(');
    }
    node(node);
    if (parentheses) {
      out.append(')');
    }
  }

  private void clause(CqlNode.Clause clause) {
    if (clause.index() != null && clause.relation() != null) {
      term(clause.index());
      out.append(' ').append(clause.relation().name());
      modifiers(clause.relation().modifiers());
      out.append(' ');
    }
    term(clause.term());
  }

  private void modifiers(List<CqlModifier> modifiers) {
    for (CqlModifier modifier : modifiers) {
      out.append('/');
      term(modifier.name());
      if (modifier.comparison() != null && modifier.value() != null) {
        out.append(modifier.comparison());
        term(modifier.value());
      }
    }
  }

  private void term(String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      out.append('"').append(text).append('"');
    }
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && !KEYWORDS.contains(text.toLowerCase(Locale.ROOT))
        && text.chars().noneMatch(c -> CqlLexer.isSpace(c) || CqlLexer.isSpecial(c));
  }
}
