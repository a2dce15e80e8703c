/**
 * The record store on SQLite, for one computer: one file in WAL mode, one writer, any number of
 * readers.
 *
 * <p>Which libraries there are, and what a record says, is none of its business.
 */
@NullMarked
package org.lienthong.store.sqlite;

import org.jspecify.annotations.NullMarked;
