package org.lienthong.console.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pictures that can be a logo: SVG, PNG and WebP, recognized by their content. */
public final class Logo {
  /** Octets of a logo: it is on every page, and a page of results has 100 KB in all. */
  public static final int MAX_OCTETS = 48 * 1024;

  private static final String PNG = "\u0089PNG\r\n\u001a\n";
  private static final int RIFF_HEADER = 12;

  private Logo() {}

  /** Returns the logo with this content; empty when it is too large or of another kind. */
  public static Optional<SiteFile> of(byte[] octets) {
    if (octets.length > MAX_OCTETS) {
      return Optional.empty();
    }
    String start = new String(octets, 0, Math.min(octets.length, RIFF_HEADER), ISO_8859_1);
    if (start.startsWith(PNG)) {
      return Optional.of(SiteFile.of("logo.png", "image/png", octets));
    }
    if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
      return Optional.of(SiteFile.of("logo.webp", "image/webp", octets));
    }
    return isSvg(octets)
        ? Optional.of(SiteFile.of("logo.svg", SiteFile.SVG, octets))
        : Optional.empty();
  }

  /** Says whether it is well-formed XML with the root of SVG; entities are not expanded. */
  private static boolean isSvg(byte[] octets) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(octets));
      boolean svg = false;
      for (boolean first = true; reader.hasNext(); ) {
        if (reader.next() == XMLStreamReader.START_ELEMENT && first) {
          first = false;
          svg =
              reader.getLocalName().equals("svg")
                  && "http://www.w3.org/2000/svg".equals(reader.getNamespaceURI());
        }
      }
      return svg;
    } catch (XMLStreamException e) {
      return false;
    }
  }
}
