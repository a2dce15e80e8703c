package org.lienthong.marc.crosswalk;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.marc.xml.XmlStreams;

/** Writes one record as one element. */
interface RecordRenderer {
  /** Writes exactly one element that declares every namespace it uses. */
  void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException;

  /** Returns whether this format can express {@code record}. */
  default boolean canRender(MarcRecord record) {
    return true;
  }

  /** Returns what {@link #write} writes. */
  default String text(MarcRecord record) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XmlStreams.writer(text);
    write(record, xml);
    xml.flush();
    return text.toString();
  }

  /** Returns the {@link #text} of a packed record; empty when it cannot be expressed. */
  default Optional<String> textOfPacked(byte[] packed) throws XMLStreamException {
    MarcRecord record = PackedMarc.unpack(packed);
    return canRender(record) ? Optional.of(text(record)) : Optional.empty();
  }

  /** Same as {@link #write}, for a format that requires the record's publication. */
  default void write(MarcRecord record, Supplier<Publication> publication, XMLStreamWriter xml)
      throws XMLStreamException {
    write(record, xml);
  }

  /** Same as {@link #canRender}, for a format that requires the record's publication. */
  default boolean canRender(MarcRecord record, Supplier<Publication> publication) {
    return canRender(record);
  }
}
