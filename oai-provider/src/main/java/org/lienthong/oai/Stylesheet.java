package org.lienthong.oai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The XSL stylesheet that shows an answer as a page in Vietnamese and English. */
final class Stylesheet {
  /** Its address below the union's base URL; no library code can hold a full stop. */
  static final String PATH = "/oai.xsl";

  private Stylesheet() {}

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
