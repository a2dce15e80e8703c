/**
 * Code that adapters of stores share: {@link org.lienthong.core.store.sql.Statements} over a JDBC
 * connection, and the versions of modules' tables. Nothing else in core uses {@code java.sql}.
 */
@NullMarked
package org.lienthong.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
