package org.lienthong.oai;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/**
 * A cursor over a listing that prints each record. Records that the requested format does not have
 * are skipped. For one thread; keeps one chunk in memory.
 */
final class RecordCursor {
  private final RecordStore store;
  private final Listing listing;
  private final RecordPrinter printer;
  private final boolean headersOnly;
  private List<StoredRecord> chunk = List.of();
  private int next;
  private final int most;
  private long readUpTo;
  private int wanted;
  private @Nullable StoredRecord current;
  private long skipped;

  /**
   * Creates a cursor at the first record after {@code after}.
   *
   * @param expected how many records will be read, if there are so many
   * @param most how many are read at a time
   */
  RecordCursor(
      RecordStore store,
      Listing listing,
      long after,
      int expected,
      int most,
      RecordPrinter printer,
      boolean headersOnly) {
    this.store = store;
    this.listing = listing;
    this.printer = printer;
    this.headersOnly = headersOnly;
    this.readUpTo = after;
    this.wanted = expected;
    this.most = most;
    advance();
  }

  /** Returns whether the cursor is at a record. */
  boolean onRecord() {
    return current != null;
  }

  /** Returns the element of the current record; valid until {@link #advance}. */
  ByteArrayOutputStream element() {
    return printer.element();
  }

  /** Returns the seq of the current record. */
  long seq() {
    return current == null ? readUpTo : current.seq();
  }

  /** Returns how many records have been skipped so far. */
  long skipped() {
    return skipped;
  }

  /** Moves to the next record that can be written. */
  void advance() {
    current = null;
    while (current == null && read()) {
      StoredRecord candidate = chunk.get(next++);
      if (print(candidate)) {
        current = candidate;
        wanted--;
      } else {
        skipped++;
      }
    }
  }

  private boolean read() {
    if (next == chunk.size()) {
      chunk = store.list(listing, readUpTo, Math.clamp(wanted, 1, most));
      next = 0;
      readUpTo = chunk.isEmpty() ? readUpTo : chunk.getLast().seq();
    }
    return !chunk.isEmpty();
  }

  private boolean print(StoredRecord record) {
    return headersOnly ? printer.header(record) : printer.record(record);
  }
}
