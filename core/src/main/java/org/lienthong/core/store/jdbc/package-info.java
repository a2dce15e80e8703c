/**
 * {@link org.lienthong.core.store.sql.Statements} over a JDBC connection, for the adapters of
 * stores. Nothing else in core sees {@code java.sql}.
 */
@NullMarked
package org.lienthong.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
