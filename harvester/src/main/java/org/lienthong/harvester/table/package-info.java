/**
 * Spreadsheets and CSV lists as records: the form in which most school libraries have their
 * catalogue.
 *
 * <p>{@code TableRows} returns the cells of any file; {@code Columns} finds the row of headings and
 * what they mean ({@code ColumnHeading} is the only table of their names); {@code RowRecord} makes
 * a MARC record of a row. Small classes read the values in the cells.
 */
@NullMarked
package org.lienthong.harvester.table;

import org.jspecify.annotations.NullMarked;
