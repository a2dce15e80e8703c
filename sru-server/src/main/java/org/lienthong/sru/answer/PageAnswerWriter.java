package org.lienthong.sru.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/**
 * Writes an answer as an HTML page, transformed by our stylesheet: browsers no longer apply
 * stylesheets themselves. The whole answer is in memory while it is written.
 */
public final class PageAnswerWriter implements AnswerWriter {
  /** The resource path of our stylesheet. */
  public static final String STYLESHEET = "/org/lienthong/sru/style.xsl";

  /** The path at which our stylesheet is served. */
  public static final String STYLESHEET_ADDRESS = "/sru/style.xsl";

  private final AnswerWriter xml = XmlAnswerWriter.plain("text/xml", null);

  @Override
  public String contentType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public void write(SruAnswer answer, OutputStream out) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    xml.write(answer, octets);
    try {
      Compiled.STYLE
          .newTransformer()
          .transform(
              new StreamSource(new ByteArrayInputStream(octets.toByteArray())),
              new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException("page not made", e);
    }
  }

  /** Holds the stylesheet, compiled when the first page is requested. */
  private static final class Compiled {
    static final Templates STYLE = read();

    private static Templates read() {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      try (InputStream in = PageAnswerWriter.class.getResourceAsStream(STYLESHEET)) {
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        return factory.newTemplates(new StreamSource(in));
      } catch (TransformerException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
