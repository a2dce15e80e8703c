package org.lienthong.marc.crosswalk;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.packed.PackedMarcXml;

/** Writes the record itself as MARCXML. */
final class WholeMarcWriter implements RecordRenderer {
  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    MarcXmlWriter.write(record, xml);
  }

  @Override
  public String text(MarcRecord record) {
    return MarcXmlWriter.element(record);
  }

  @Override
  public Optional<String> textOfPacked(byte[] packed) {
    return Optional.of(PackedMarcXml.element(packed));
  }
}
