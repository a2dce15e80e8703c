package org.lienthong.marc.xml;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriter2Delegate;

/**
 * Replaces the characters in text and attribute values that XML 1.0 §2.2 does not allow: Woodstox
 * checks control characters, and lets U+FFFE, U+FFFF and lone surrogates pass.
 */
final class LegalXmlWriter extends StreamWriter2Delegate {
  LegalXmlWriter(XMLStreamWriter2 out) {
    super(out);
    setParent(out);
  }

  @Override
  public void writeCharacters(String text) throws XMLStreamException {
    super.writeCharacters(XmlText.legal(text));
  }

  @Override
  public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
    super.writeCharacters(XmlText.legal(new String(text, start, length)));
  }

  @Override
  public void writeCData(String text) throws XMLStreamException {
    super.writeCData(XmlText.legal(text));
  }

  @Override
  public void writeComment(String text) throws XMLStreamException {
    super.writeComment(XmlText.legal(text));
  }

  @Override
  public void writeProcessingInstruction(String target, String data) throws XMLStreamException {
    super.writeProcessingInstruction(target, XmlText.legal(data));
  }

  @Override
  public void writeAttribute(String name, String value) throws XMLStreamException {
    super.writeAttribute(name, XmlText.legal(value));
  }

  @Override
  public void writeAttribute(String namespace, String name, String value)
      throws XMLStreamException {
    super.writeAttribute(namespace, name, XmlText.legal(value));
  }

  @Override
  public void writeAttribute(String prefix, String namespace, String name, String value)
      throws XMLStreamException {
    super.writeAttribute(prefix, namespace, name, XmlText.legal(value));
  }
}
