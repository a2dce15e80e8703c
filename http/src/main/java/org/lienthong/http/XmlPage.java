package org.lienthong.http;

import java.io.ByteArrayInputStream;
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
 * Makes pages of XML answers with an XSLT stylesheet: browsers no longer apply stylesheets
 * themselves, or warn people of it. Thread-safe.
 */
public final class XmlPage {
  /** The media type of a page. */
  public static final String CONTENT_TYPE = "text/html;charset=utf-8";

  /** Octets of memory for each octet of an answer: itself, its copy, its tree and the page. */
  public static final int WEIGHT = 8;

  private final Templates style;

  private XmlPage(Templates style) {
    this.style = style;
  }

  /** Compiles a stylesheet, which must be one of ours; it is closed. */
  public static XmlPage of(InputStream stylesheet) {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    try (stylesheet) {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      return new XmlPage(factory.newTemplates(new StreamSource(stylesheet)));
    } catch (TransformerException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes the page of an answer.
   *
   * @throws IOException when the client is gone
   */
  public void write(byte[] xml, OutputStream out) throws IOException {
    try {
      style
          .newTransformer()
          .transform(new StreamSource(new ByteArrayInputStream(xml)), new StreamResult(out));
    } catch (TransformerException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException lost) {
          throw lost;
        }
      }
      throw new IllegalStateException("page not made", e);
    }
  }
}
