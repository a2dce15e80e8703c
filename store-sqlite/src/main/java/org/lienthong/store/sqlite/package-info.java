/**
 * The record store on SQLite, for one computer: one file in WAL mode, one writer, any number of
 * readers.
 *
 * <p>It knows nothing of libraries or of the content of records.
 */
@NullMarked
package org.lienthong.store.sqlite;

import org.jspecify.annotations.NullMarked;
