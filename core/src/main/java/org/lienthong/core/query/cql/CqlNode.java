package org.lienthong.core.query.cql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CQL query as written, before its indexes are looked up. */
public sealed interface CqlNode {
  /**
   * searchClause.
   *
   * @param index null when the clause is a term alone
   * @param relation null exactly when {@code index} is
   * @param term as written between the quotes: masks, anchors and escapes are still in it
   */
  record Clause(@Nullable String index, @Nullable Relation relation, String term)
      implements CqlNode {
    public Clause {
      if ((index == null) != (relation == null)) {
        throw new IllegalArgumentException("a clause has both index and relation, or neither");
      }
    }
  }

  /** Two operands; all operators have the same precedence and associate to the left. */
  record Triple(Operator operator, List<CqlModifier> modifiers, CqlNode left, CqlNode right)
      implements CqlNode {
    public Triple {
      modifiers = List.copyOf(modifiers);
    }
  }

  /** Prefix assignments and the query that they apply to. */
  record Prefixed(List<Prefix> prefixes, CqlNode query) implements CqlNode {
    public Prefixed {
      prefixes = List.copyOf(prefixes);
    }
  }

  /** A relation as written, such as {@code =}, {@code any} or {@code cql.all}. */
  record Relation(String name, List<CqlModifier> modifiers) {
    public Relation {
      modifiers = List.copyOf(modifiers);
    }
  }

  /**
   * A prefix assignment.
   *
   * @param name null for names without a prefix
   */
  record Prefix(@Nullable String name, String uri) {}

  /** A boolean operator. */
  enum Operator {
    AND,
    OR,
    NOT,
    PROX
  }
}
