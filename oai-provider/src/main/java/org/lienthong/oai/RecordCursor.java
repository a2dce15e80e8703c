package org.lienthong.oai;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/**
 * Walks along a listing and stands on one record at a time, already printed. Records that the form
 * wanted does not have are passed over. For one thread; keeps one chunk in memory.
 */
final class RecordCursor {
  private final RecordStore store;
  private final Listing listing;
  private final RecordPrinter printer;
  private final boolean headersOnly;
  private List<StoredRecord> chunk = List.of();
  private int next;
  private long readUpTo;
  private int wanted;
  private @Nullable StoredRecord current;
  private long skipped;

  /**
   * Stands on the first record behind {@code after}.
   *
   * @param expected how many records will be walked, if there are so many
   */
  RecordCursor(
      RecordStore store,
      Listing listing,
      long after,
      int expected,
      RecordPrinter printer,
      boolean headersOnly) {
    this.store = store;
    this.listing = listing;
    this.printer = printer;
    this.headersOnly = headersOnly;
    this.readUpTo = after;
    this.wanted = expected;
    advance();
  }

  /** Says whether there is a record to stand on. */
  boolean onRecord() {
    return current != null;
  }

  /** Returns the element of the record that we stand on; valid until {@link #advance}. */
  ByteArrayOutputStream element() {
    return printer.element();
  }

  /** Returns the seq of the record that we stand on. */
  long seq() {
    return current == null ? readUpTo : current.seq();
  }

  /** Returns how many records were passed over since the last record stood on before this one. */
  long skipped() {
    return skipped;
  }

  /** Goes to the next record that can be written. */
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
      chunk = store.list(listing, readUpTo, Math.clamp(wanted, 1, OaiLimits.CHUNK));
      next = 0;
      readUpTo = chunk.isEmpty() ? readUpTo : chunk.getLast().seq();
    }
    return !chunk.isEmpty();
  }

  private boolean print(StoredRecord record) {
    return headersOnly ? printer.header(record) : printer.record(record);
  }
}
