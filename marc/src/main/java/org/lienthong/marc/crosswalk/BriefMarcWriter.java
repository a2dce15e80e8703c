package org.lienthong.marc.crosswalk;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/**
 * Writes the fields that a list of hits shows, as MARCXML: a fraction of the octets, and readable
 * by every MARCXML client.
 */
final class BriefMarcWriter implements RecordRenderer {
  private static final Set<String> TAGS =
      Set.of(
          "001", "020", "022", "100", "110", "111", "245", "250", "260", "264", "300", "490",
          "852");

  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    MarcXmlWriter.write(
        new MarcRecord(
            record.leader(),
            record.fields().stream().filter(f -> TAGS.contains(f.tag().value())).toList()),
        xml);
  }
}
