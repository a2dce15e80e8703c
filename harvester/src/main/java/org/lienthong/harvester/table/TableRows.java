package org.lienthong.harvester.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after another, sheet by sheet. Not for use by several threads. */
interface TableRows extends Closeable {
  /** Returns the next row, or null at the end. */
  @Nullable TableRow next() throws IOException;
}
