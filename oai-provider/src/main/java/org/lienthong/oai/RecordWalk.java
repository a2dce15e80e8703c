package org.lienthong.oai;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.crosswalk.RecordFormat;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.Listing;
import org.lienthong.store.RecordStore;
import org.lienthong.store.StoredRecord;
import org.lienthong.xml.XmlStreams;

/**
 * Walks along a listing and stands on one record at a time, already written. Records that have
 * nothing to say in the form wanted are passed over. For one thread; keeps one chunk in memory.
 */
final class RecordWalk {
  private static final System.Logger LOG = System.getLogger(RecordWalk.class.getName());

  private final RecordStore store;
  private final Listing listing;
  private final RecordFormat format;
  private final boolean headersOnly;
  private final RecordXml writer;
  private final ByteArrayOutputStream element = new ByteArrayOutputStream(4096);
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
  RecordWalk(
      RecordStore store,
      Listing listing,
      long after,
      int expected,
      RecordFormat format,
      boolean headersOnly,
      IdentifierScheme identifiers) {
    this.store = store;
    this.listing = listing;
    this.format = format;
    this.headersOnly = headersOnly;
    this.writer = new RecordXml(identifiers, listing.set());
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
    return element;
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
      if (write(candidate)) {
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

  private boolean write(StoredRecord record) {
    element.reset();
    try {
      MarcRecord marc = PublicMarc.of(record.marc());
      if (!writer.isGone(record) && !format.canRender(marc)) {
        return false;
      }
      XMLStreamWriter xml = XmlStreams.writer(element);
      if (headersOnly) {
        writer.header(record, xml);
      } else {
        writer.record(record, marc, format, xml);
      }
      xml.writeEndDocument();
      xml.flush();
      return true;
    } catch (RuntimeException | XMLStreamException e) {
      LOG.log(
          Level.WARNING,
          "record " + record.id() + " of " + record.catalogue() + " cannot be given as " + format,
          e);
      return false;
    }
  }
}
