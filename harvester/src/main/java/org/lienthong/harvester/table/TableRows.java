package org.lienthong.harvester.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after another, sheet by sheet. Not for use by several threads. */
interface TableRows extends Closeable {
  /** Returns the next row, or null at the end. */
  @Nullable TableRow next() throws IOException;

  /** Returns the names of sheets that were not read. */
  default List<String> skipped() {
    return List.of();
  }

  /** Returns the encoding that was guessed for a text that is not Unicode. */
  default Optional<String> guessed() {
    return Optional.empty();
  }

  /** Returns how many cells were converted from an old encoding. */
  default long converted() {
    return 0;
  }
}
