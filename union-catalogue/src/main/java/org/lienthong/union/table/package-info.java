/**
 * The tables of the union and all of its SQL: one class for each table, and one for the queries
 * that join several.
 *
 * <p>Every class works on the {@link org.lienthong.core.store.sql.Statements} of one transaction or
 * one read, for the thread that runs it, and keeps no rows. The statements are plain SQL that
 * SQLite and PostgreSQL both run; many rows are read and written with each of them. What the rows
 * mean is decided in {@code union.cluster}, {@code union.decision} and {@code union.projection}.
 */
@NullMarked
package org.lienthong.union.table;

import org.jspecify.annotations.NullMarked;
