package org.lienthong.console.api.v1;

import java.util.Locale;

/** The parameters of addresses, other than filters. */
enum Parameter {
  /** What a person typed, or CQL. */
  Q,
  /** How {@link #Q} is read. */
  QUERY_TYPE,
  /** The order of records. */
  SORT,
  /** How many records. */
  LIMIT,
  /** Where a page begins. */
  CURSOR,
  /** Which facets, separated by commas. */
  FACETS,
  /** How many values of each facet. */
  VALUES,
  /** What a record has beside its description, separated by commas. */
  INCLUDE;

  /** Returns its name in addresses. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
