/**
 * Spreadsheets and CSV lists as records: the form in which most school libraries have their
 * catalogue.
 *
 * <p>{@code TableRows} gives cells whatever the file; {@code Columns} finds the row of headings and
 * what they mean ({@code ColumnHeading} is the only table of their names); {@code RowRecord} makes
 * a MARC record of a row. What a cell really says is read by small classes of their own.
 */
@NullMarked
package org.lienthong.harvester.table;

import org.jspecify.annotations.NullMarked;
