package org.lienthong.crosswalk;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;

/** Writes one record as one element. */
interface RecordRenderer {
  /** Writes exactly one element that declares every namespace it uses. */
  void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException;

  /** Says whether this form has anything to say about {@code record}. */
  default boolean canRender(MarcRecord record) {
    return true;
  }
}
