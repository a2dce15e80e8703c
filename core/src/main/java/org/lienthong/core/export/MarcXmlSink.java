package org.lienthong.core.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.xml.XmlStreams;

/** Writes a MARCXML collection. */
final class MarcXmlSink implements RecordSink {
  private final OutputStream out;
  private final XMLStreamWriter xml;

  MarcXmlSink(OutputStream out) throws IOException {
    this.out = out;
    try {
      xml = XmlStreams.writer(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("collection");
      xml.writeDefaultNamespace(MarcXmlWriter.NAMESPACE);
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(StoredRecord record) throws IOException {
    try {
      MarcXmlWriter.write(ExportedForm.of(record.marc()).record(), xml);
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      out.close();
    }
  }
}
