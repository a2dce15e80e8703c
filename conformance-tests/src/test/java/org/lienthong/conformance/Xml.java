package org.lienthong.conformance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML answer. */
record Xml(Document document) {
  static Xml parse(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Xml(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
    } catch (SAXException e) {
      throw new AssertionError("not XML: " + text, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns every element of this local name, in document order. */
  List<Element> elements(String localName) {
    return elements(document.getElementsByTagNameNS("*", localName));
  }

  /** Returns the elements of this local name within another one. */
  static List<Element> children(Element parent, String localName) {
    return elements(parent.getElementsByTagNameNS("*", localName));
  }

  private static List<Element> elements(NodeList found) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Returns the texts of every element of this local name. */
  List<String> texts(String localName) {
    return elements(localName).stream().map(Element::getTextContent).map(String::strip).toList();
  }
}
