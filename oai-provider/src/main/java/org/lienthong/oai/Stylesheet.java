package org.lienthong.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lienthong.http.XmlPage;

/** The XSL stylesheet that shows an answer as a page in Vietnamese and English. */
final class Stylesheet {
  /** Its address below the union's base URL; no library code can hold a full stop. */
  static final String PATH = "/oai.xsl";

  private Stylesheet() {}

  /** Returns the maker of the pages that the server sends to browsers itself. */
  static XmlPage page() {
    return Compiled.PAGE;
  }

  /** Holds the stylesheet, compiled when the first page is requested. */
  private static final class Compiled {
    static final XmlPage PAGE = XmlPage.of(new ByteArrayInputStream(octets()));
  }

  static byte[] octets() {
    try (InputStream in = Stylesheet.class.getResourceAsStream("oai.xsl")) {
      if (in == null) {
        throw new IllegalStateException("oai.xsl is missing in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
