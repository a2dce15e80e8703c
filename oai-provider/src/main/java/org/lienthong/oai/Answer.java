package org.lienthong.oai;

import java.io.IOException;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;

/**
 * An answer whose errors have been checked and whose body is written while it is sent.
 *
 * @param responseDate a harvester that continues from this date misses nothing
 * @param etag weak entity tag, empty for none
 * @param body writes what follows the {@code request} element
 */
record Answer(Instant responseDate, String etag, Body body) {
  Answer(Instant responseDate, Body body) {
    this(responseDate, "", body);
  }

  /** The body of an answer: the element named after the verb, or errors. */
  @FunctionalInterface
  interface Body {
    /** Writes the body. */
    void write(Page page) throws XMLStreamException, IOException;
  }

  /** Returns the answer that reports an error condition. */
  static Answer error(OaiException error, Instant responseDate) {
    return new Answer(
        responseDate,
        page -> {
          page.start("error");
          page.xml().writeAttribute("code", error.code().code());
          page.xml().writeCharacters(String.valueOf(error.getMessage()));
          page.end();
        });
  }
}
