package org.lienthong.core.export;

import java.util.function.UnaryOperator;

/**
 * The form of a table of records.
 *
 * @param copies whether each copy has a row of its own, which repeats what is said of the title;
 *     otherwise each record has one row
 * @param libraryName returns the name of the library with a code; any other text unchanged
 */
public record TableForm(boolean copies, UnaryOperator<String> libraryName) {
  /** One row a record, with the codes of libraries. */
  public static final TableForm TITLES = new TableForm(false, UnaryOperator.identity());
}
