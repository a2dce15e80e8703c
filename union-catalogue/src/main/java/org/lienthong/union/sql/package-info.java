/** A thin layer over JDBC for the tables of the union: statements prepared once, rows as values. */
@NullMarked
package org.lienthong.union.sql;

import org.jspecify.annotations.NullMarked;
