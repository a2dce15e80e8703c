package org.lienthong.oai;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.crosswalk.Publication;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.xml.XmlStreams;

/**
 * Prints records in one format. A record is available in a format if this class can print it: every
 * verb uses it, so a record is in all answers of a format or in none. For one thread.
 */
final class RecordPrinter {
  private static final System.Logger LOG = System.getLogger(RecordPrinter.class.getName());

  private final Repository repository;
  private final RecordFormat format;
  private final RecordXml parts;
  private final ByteArrayOutputStream element = new ByteArrayOutputStream(4096);
  private @Nullable XMLStreamWriter writer;

  /**
   * Creates a printer.
   *
   * @param set the set that is listed, null for none
   */
  RecordPrinter(Repository repository, RecordFormat format, @Nullable String set) {
    this.repository = repository;
    this.format = format;
    this.parts = new RecordXml(repository.identifiers(), set);
  }

  /** Returns what was printed last; valid until the next is printed. */
  ByteArrayOutputStream element() {
    return element;
  }

  /**
   * Prints a {@code record} element.
   *
   * @return whether this format has the record; a record that is deleted, or gone from the set, is
   *     in all
   */
  boolean record(StoredRecord record) {
    return print(record, () -> metadata(record));
  }

  /** Prints a {@code header} element; returns what {@link #record} would. */
  boolean header(StoredRecord record) {
    return record(record)
        && print(
            record,
            () -> {
              parts.header(record, writer());
              return true;
            });
  }

  private interface Printing {
    boolean done() throws XMLStreamException;
  }

  private boolean print(StoredRecord record, Printing printing) {
    element.reset();
    try {
      boolean done = printing.done();
      writer().flush();
      return done;
    } catch (RuntimeException | XMLStreamException e) {
      writer = null; // it may be inside an element
      LOG.log(
          Level.WARNING,
          "record " + record.id() + " of " + record.catalogue() + " cannot be given as " + format,
          e);
      return false;
    }
  }

  private boolean metadata(StoredRecord record) throws XMLStreamException {
    if (parts.isGone(record)) {
      parts.gone(record, writer());
      return true;
    }
    MarcRecord marc = DisclosurePolicy.disclose(record).marc();
    Supplier<Publication> publication = () -> repository.publication(record);
    if (!format.canRender(marc, publication)) {
      return false;
    }
    parts.record(record, xml -> format.write(marc, publication, xml), writer());
    return true;
  }

  /**
   * Returns the one writer for all records: creating one costs as much as printing a small record.
   */
  private XMLStreamWriter writer() throws XMLStreamException {
    XMLStreamWriter made = writer == null ? XmlStreams.writer(element) : writer;
    writer = made;
    return made;
  }
}
