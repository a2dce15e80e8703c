package org.lienthong.marc.xml;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * The StAX readers and writers of this program. Factories are created by class, so the class path
 * cannot change them; both are thread-safe once configured.
 */
public final class XmlStreams {
  private static final XMLInputFactory READERS = readers(true);
  private static final XMLInputFactory FRAGMENTS = readers(false);
  private static final WstxOutputFactory WRITERS = writers();

  private XmlStreams() {}

  private static XMLInputFactory readers(boolean namespaces) {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Otherwise getText() would throw an unchecked exception for broken XML.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  private static WstxOutputFactory writers() {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler(' '));
    // Elements and names are written by our own code only; content is checked.
    factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_STRUCTURE, false);
    factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_ATTR, false);
    factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_NAMES, false);
    factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    return factory;
  }

  /** Returns a reader that detects the encoding (BOM, XML declaration) by itself. */
  public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return READERS.createXMLStreamReader(in);
  }

  /** Returns a reader of decoded characters. */
  public static XMLStreamReader reader(Reader in) throws XMLStreamException {
    return READERS.createXMLStreamReader(in);
  }

  /** Returns a reader of a fragment: prefixes need no declaration and are part of the names. */
  public static XMLStreamReader fragmentReader(Reader in) throws XMLStreamException {
    return FRAGMENTS.createXMLStreamReader(in);
  }

  /** Writes well-formed content into the element that is open; the writer is one of ours. */
  public static void writeContent(XMLStreamWriter xml, String content) throws XMLStreamException {
    ((XMLStreamWriter2) xml).writeRaw(content);
  }

  /** Returns a writer of UTF-8; it does not close {@code out}. */
  public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
    return legal(WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
  }

  /** Returns a writer of characters; it does not close {@code out}. */
  public static XMLStreamWriter writer(Writer out) throws XMLStreamException {
    return legal(WRITERS.createXMLStreamWriter(out));
  }

  private static XMLStreamWriter legal(XMLStreamWriter out) {
    return new LegalXmlWriter((XMLStreamWriter2) out);
  }
}
