package org.lienthong.index.lucene.typed;

import java.util.IdentityHashMap;
import org.lienthong.core.query.Query;

/** The terms of one query, each interpreted once, when it is first needed. For one thread. */
public final class TypedTerms {
  private final IdentityHashMap<Query.Term, TypedTerm> known = new IdentityHashMap<>();

  /**
   * Returns the interpretation of a term of words.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it has no words or too many
   */
  public TypedTerm of(Query.Term term) {
    return known.computeIfAbsent(term, TypedTerm::of);
  }
}
