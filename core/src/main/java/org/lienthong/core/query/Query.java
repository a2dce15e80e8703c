package org.lienthong.core.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lienthong.core.accesspoint.AccessPoint;

/** A query: a tree whose leaves are terms. */
public sealed interface Query {
  /**
   * Returns this query with every leaf replaced by the result of {@code replacement}, from left to
   * right; the operators stay. Results are not rewritten again. A reference to a result set is
   * replaced by its query in this way.
   */
  default Query rewrite(Function<Leaf, Query> replacement) {
    // A long row of terms makes a tree as deep on its left: recursion would overflow the stack.
    Deque<Operator> row = new ArrayDeque<>();
    Query first = this;
    while (first instanceof Operator operator) {
      row.push(operator);
      first = operator.left();
    }
    Query out = replacement.apply((Leaf) first);
    for (Operator operator : row) {
      out = operator.with(out, operator.right().rewrite(replacement));
    }
    return out;
  }

  /** Returns the leaves from left to right: at least one. */
  default List<Leaf> leaves() {
    List<Leaf> out = new ArrayList<>();
    rewrite(leaf -> {
      out.add(leaf);
      return leaf;
    });
    return List.copyOf(out);
  }

  /** Returns an estimate of the octets that this query takes in memory. */
  default long octets() {
    long out = 0;
    for (Leaf leaf : leaves()) {
      out += QuerySize.OPERATOR + QuerySize.of(leaf);
    }
    return out;
  }

  /** A query that combines two others, its operands. */
  sealed interface Operator extends Query {
    /** The operand that was written first. */
    Query left();

    /** The operand that was written second. */
    Query right();

    /** Returns the same operator with other operands. */
    Operator with(Query left, Query right);
  }

  /** A query without operands. */
  sealed interface Leaf extends Query {}

  /** Both. */
  record And(Query left, Query right) implements Operator {
    @Override
    public And with(Query left, Query right) {
      return new And(left, right);
    }
  }

  /** Either. */
  record Or(Query left, Query right) implements Operator {
    @Override
    public Or with(Query left, Query right) {
      return new Or(left, right);
    }
  }

  /** Left and not right. */
  record Not(Query left, Query right) implements Operator {
    @Override
    public Not with(Query left, Query right) {
      return new Not(left, right);
    }
  }

  /** Both, near each other. */
  record Prox(Query left, Query right, Proximity proximity) implements Operator {
    @Override
    public Prox with(Query left, Query right) {
      return new Prox(left, right, proximity);
    }
  }

  /** A result set that the same client made before. */
  record ResultSetRef(String name) implements Leaf {}

  /** Every record. */
  record MatchAll() implements Leaf {}

  /** Every record that has a value in an access point (Bib-1 relation 103). */
  record HasAny(AccessPoint point) implements Leaf {}

  /**
   * A term.
   *
   * @param point where it must occur
   * @param relation how the field's value compares with it; {@code EQ} for texts
   * @param match how the words of the text are combined; meaningless for other relations than EQ
   *     and NE
   * @param anchors where in the field the text must occur
   * @param modifiers further conditions of the client
   * @param text the words, with their masks
   */
  record Term(
      AccessPoint point,
      Relation relation,
      Match match,
      Set<Anchor> anchors,
      Set<Modifier> modifiers,
      MaskedText text)
      implements Leaf {
    public Term {
      anchors = Set.copyOf(anchors);
      modifiers = Set.copyOf(modifiers);
    }

    /**
     * Makes the most common term: this text in that access point, matched as the server chooses.
     */
    public static Term of(AccessPoint point, String text) {
      return new Term(
          point, Relation.EQ, Match.SERVER_CHOICE, Set.of(), Set.of(), MaskedText.literal(text));
    }
  }

  /** How a value compares with the term. */
  enum Relation {
    LT,
    LE,
    EQ,
    GE,
    GT,
    NE,
    /** The value is within the range "from to" of the term (CQL {@code within}). */
    WITHIN,
    /** The value, a range, encloses the term (CQL {@code encloses}). */
    ENCLOSES
  }

  /** How the words of a text are combined. */
  enum Match {
    /**
     * CQL {@code =}, Bib-1 without a structure: by the kind of access point; words of a text: a
     * phrase or all of them.
     */
    SERVER_CHOICE,
    /** Every word, in any order (CQL {@code all}, Bib-1 structure 6 word list and 2 word). */
    ALL,
    /** At least one word (CQL {@code any}). */
    ANY,
    /** The words adjacent and in this order (CQL {@code adj}, Bib-1 structure 1 phrase). */
    PHRASE,
    /**
     * The whole field or subfield and nothing more (CQL {@code ==}, {@code exact}; Bib-1
     * completeness 2, 3).
     */
    EXACT
  }

  /** Where the text must occur in the field. */
  enum Anchor {
    /** At the first word (CQL {@code ^} before it, Bib-1 position 1, 2). */
    START,
    /** At the last word (CQL {@code ^} at the end). */
    END
  }

  /** Further conditions of a term. */
  enum Modifier {
    /** Marks count: "bàn" does not find "bán" ({@code /lt.marked}, CQL {@code /respectAccents}). */
    MARKED
  }
}
