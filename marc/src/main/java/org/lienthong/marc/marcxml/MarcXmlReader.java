package org.lienthong.marc.marcxml;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.dublincore.DublinCoreRecord;
import org.lienthong.marc.marcxml.RecordFramer.Frame;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Read;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.xml.RepairingReader;
import org.lienthong.marc.xml.XmlStreams;

/**
 * Reads every MARCXML, MarcXchange or oai_marc record of a document, regardless of the elements
 * around them: a collection, OAI-PMH or SRU answers, several consecutive documents, nothing at all.
 * Dublin Core is read as MARC: elements {@code dc} and {@code qualifieddc}, and elements {@code
 * record} whose children are its elements.
 *
 * <p>Each record element is parsed separately, so broken XML loses only the record it is in;
 * document types and entities of a document are ignored.
 */
public final class MarcXmlReader implements MarcReader {
  private final OctetWindow window;
  private final RecordFramer framer;
  private final Function<byte[], char[]> decoder;
  private long number;

  /**
   * Reads octets in the encoding that they declare (BOM, XML declaration), UTF-8 otherwise. Takes
   * ownership of {@code in}.
   */
  public static MarcXmlReader open(InputStream in) throws IOException {
    return open(in, SourceEncoding.AUTO);
  }

  /** Reads octets in a chosen encoding, regardless of their declaration. */
  public static MarcXmlReader open(InputStream in, SourceEncoding encoding) throws IOException {
    OctetWindow raw = new OctetWindow(in);
    XmlEncoding declared = XmlEncoding.of(raw);
    return new MarcXmlReader(declared.asciiCompatible(raw), declared.decoder(encoding));
  }

  private MarcXmlReader(OctetWindow window, Function<byte[], char[]> decoder) {
    this.window = window;
    this.framer = new RecordFramer(window);
    this.decoder = decoder;
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    @Nullable Frame frame = framer.next();
    return frame == null ? null : reading(frame);
  }

  private MarcReading reading(Frame frame) throws IOException {
    Position position = new Position(++number, frame.offset());
    if (frame.fault() != null) {
      return new Rejected(
          position, "record at " + place(frame, 1, 1) + " cannot be read: " + frame.fault());
    }
    char[] text = decoder.apply(frame.octets());
    try {
      return reading(text, frame.isDublinCore(), position);
    } catch (XMLStreamException e) {
      return repaired(text, frame.isDublinCore(), position)
          .orElseGet(
              () -> new Rejected(position, "broken XML at " + place(frame, e) + ": " + message(e)));
    } catch (RuntimeException e) {
      return Rejected.because(position, e);
    }
  }

  private static MarcReading reading(char[] record, boolean isDublinCore, Position position)
      throws XMLStreamException {
    RepairingReader text = new RepairingReader(new CharArrayReader(record));
    MarcReading reading = parsed(text, isDublinCore, position);
    return text.replaced() == 0 ? reading : withIssue(reading, text.replaced());
  }

  /** Reads a record again with its stray markup repaired; empty when that is not what it lacks. */
  private static Optional<MarcReading> repaired(
      char[] text, boolean isDublinCore, Position position) {
    String broken = new String(text);
    String repaired = MarkupRepair.repaired(broken);
    if (repaired.equals(broken)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          with(
              reading(repaired.toCharArray(), isDublinCore, position),
              Issue.repaired("", "'&' or '<' that begin no markup were read as text")));
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static MarcReading parsed(RepairingReader text, boolean isDublinCore, Position position)
      throws XMLStreamException {
    XMLStreamReader xml = XmlStreams.fragmentReader(text);
    try {
      xml.nextTag();
      return isDublinCore ? dublinCore(xml, position) : MarcXmlElement.read(xml, position);
    } finally {
      xml.close();
    }
  }

  private static MarcReading dublinCore(XMLStreamReader xml, Position position)
      throws XMLStreamException {
    MarcRecord record = DublinCoreRecord.read(xml);
    return record.fields().isEmpty()
        ? new Rejected(position, "Dublin Core without any text")
        : new Read(position, record, List.of());
  }

  private static MarcReading withIssue(MarcReading reading, long replaced) {
    String message = replaced + " characters that XML or its encoding forbid were replaced";
    return with(reading, Issue.replaced("", message, Math.toIntExact(replaced)));
  }

  private static MarcReading with(MarcReading reading, Issue issue) {
    return switch (reading) {
      case Read read -> read.with(issue);
      case Rejected rejected -> rejected;
    };
  }

  private static String place(Frame frame, XMLStreamException e) {
    Location in = e.getLocation();
    return in == null ? place(frame, 1, 1) : place(frame, in.getLineNumber(), in.getColumnNumber());
  }

  private static String place(Frame frame, int line, int column) {
    long before = line > 1 ? 0 : frame.column() - 1;
    return "line " + (frame.line() + line - 1) + ", column " + (before + column);
  }

  private static String message(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int location = message.indexOf("\n at [");
    return location < 0 ? message : message.substring(0, location);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
