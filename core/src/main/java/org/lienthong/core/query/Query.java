package org.lienthong.core.query;

import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;

/** What is looked for: a tree whose leaves are terms. */
public sealed interface Query {
  /** Both. */
  record And(Query left, Query right) implements Query {}

  /** Either. */
  record Or(Query left, Query right) implements Query {}

  /** Left and not right. */
  record Not(Query left, Query right) implements Query {}

  /** Both, near each other. */
  record Prox(Query left, Query right, Proximity proximity) implements Query {}

  /** A result set that the same client made before. */
  record ResultSetRef(String name) implements Query {}

  /** Every record. */
  record MatchAll() implements Query {}

  /** Every record that has anything in an access point (Bib-1 relation 103). */
  record HasAny(AccessPoint point) implements Query {}

  /**
   * A term.
   *
   * @param point where it must stand
   * @param relation how the field's value compares with it; {@code EQ} for texts
   * @param match how the words of the text belong together; meaningless for other relations than EQ
   *     and NE
   * @param anchors where in the field the text must stand
   * @param modifiers what else the client said
   * @param text the words, with their masks
   */
  record Term(
      AccessPoint point,
      Relation relation,
      Match match,
      Set<Anchor> anchors,
      Set<Modifier> modifiers,
      MaskedText text)
      implements Query {
    public Term {
      anchors = Set.copyOf(anchors);
      modifiers = Set.copyOf(modifiers);
    }

    /** Makes the commonest term: this text, as the server thinks best, in that access point. */
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
    /** The value lies within the range "from to" that the term holds (CQL {@code within}). */
    WITHIN,
    /** The value, a range, encloses the term (CQL {@code encloses}). */
    ENCLOSES
  }

  /** How the words of a text belong together. */
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
    /** The words side by side in this order (CQL {@code adj}, Bib-1 structure 1 phrase). */
    PHRASE,
    /**
     * The whole field or subfield and nothing more (CQL {@code ==}, {@code exact}; Bib-1
     * completeness 2, 3).
     */
    EXACT
  }

  /** Where the text must stand in the field. */
  enum Anchor {
    /** At the first word (CQL {@code ^} in front, Bib-1 position 1, 2). */
    START,
    /** At the last word (CQL {@code ^} behind). */
    END
  }

  /** What else a term may ask for. */
  enum Modifier {
    /** Marks count: "bàn" does not find "bán" ({@code /lt.marked}, CQL {@code /respectAccents}). */
    MARKED
  }
}
