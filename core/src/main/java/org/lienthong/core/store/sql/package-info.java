/**
 * The contract by which modules keep tables of their own in a record store: plain SQL that SQLite
 * and PostgreSQL both run, values bound by position, rows read by position.
 *
 * <p>Plain means: {@code ON CONFLICT} for rows that may exist already; {@code BIGINT} for keys and
 * counts, {@code TEXT}, {@code DOUBLE PRECISION}; no {@code WITHOUT ROWID}, no {@code INSERT OR
 * REPLACE}, no functions of one product. Only adapters of stores use JDBC, through {@code
 * org.lienthong.core.store.jdbc}.
 */
@NullMarked
package org.lienthong.core.store.sql;

import org.jspecify.annotations.NullMarked;
