package org.lienthong.sru.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.lienthong.core.limit.Budget;
import org.lienthong.http.ReservedOctets;
import org.lienthong.http.XmlPage;

/**
 * Writes an answer as an HTML page, transformed by our stylesheet: browsers no longer apply
 * stylesheets themselves. The whole answer is in memory while it is written, and takes as much of
 * the budget of answers.
 */
public final class PageAnswerWriter implements AnswerWriter {
  /** The resource path of our stylesheet. */
  public static final String STYLESHEET = "/org/lienthong/sru/style.xsl";

  /** The path at which our stylesheet is served. */
  public static final String STYLESHEET_ADDRESS = "/sru/style.xsl";

  private final AnswerWriter xml = XmlAnswerWriter.plain("text/xml", null);
  private final Budget.Reservation held;

  /**
   * Makes the writer of one answer; {@code held} is closed when it is written, at the latest by the
   * caller.
   */
  public PageAnswerWriter(Budget.Reservation held) {
    this.held = held;
  }

  @Override
  public String contentType() {
    return XmlPage.CONTENT_TYPE;
  }

  @Override
  public void write(SruAnswer answer, OutputStream out) throws IOException {
    ReservedOctets octets = new ReservedOctets(held, XmlPage.WEIGHT);
    xml.write(answer, octets);
    Compiled.PAGE.write(octets.toByteArray(), out);
    held.close(); // the client may read slowly
  }

  /** Holds the stylesheet, compiled when the first page is requested. */
  private static final class Compiled {
    static final XmlPage PAGE = XmlPage.of(stylesheet());

    private static InputStream stylesheet() {
      return Objects.requireNonNull(
          PageAnswerWriter.class.getResourceAsStream(STYLESHEET), STYLESHEET);
    }
  }
}
