package org.lienthong.core.query.cql;

import java.util.List;

/**
 * A whole CQL query.
 *
 * @param sort the keys after {@code sortby}, most important first; empty without it
 */
public record CqlQuery(CqlNode query, List<SortSpec> sort) {
  public CqlQuery {
    sort = List.copyOf(sort);
  }

  /** One key of {@code sortby}. */
  public record SortSpec(String index, List<CqlModifier> modifiers) {
    public SortSpec {
      modifiers = List.copyOf(modifiers);
    }
  }
}
