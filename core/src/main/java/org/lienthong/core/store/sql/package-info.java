/** A thin layer over JDBC: statements prepared once, many rows with each, rows as values. */
@NullMarked
package org.lienthong.core.store.sql;

import org.jspecify.annotations.NullMarked;
