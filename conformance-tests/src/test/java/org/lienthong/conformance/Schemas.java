package org.lienthong.conformance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The published schemas of an answer. */
final class Schemas {
  /** The validator's message for an element of a format whose schema is not available here. */
  private static final String NO_SCHEMA_HERE =
      "cvc-complex-type.2.4.c: The matching wildcard is strict";

  private final Schema schema;

  private Schemas(Schema schema) {
    this.schema = schema;
  }

  /** Loads a schema file and what it imports; skips the test when it is not there. */
  static Schemas of(String file) {
    Path path = OutsideData.at(file);
    try {
      var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      return new Schemas(factory.newSchema(path.toFile()));
    } catch (SAXException e) {
      throw new IllegalStateException(path.toString(), e);
    }
  }

  /**
   * Returns what a document violates, one line each; formats without a schema here are not checked.
   */
  List<String> violations(String xml) {
    List<String> found = new ArrayList<>();
    try {
      Validator validator = schema.newValidator();
      validator.setErrorHandler(new Collector(found));
      validator.validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException e) {
      found.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private record Collector(List<String> found) implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) {
      found.add(String.valueOf(problem.getMessage()));
    }

    @Override
    public void error(SAXParseException problem) {
      String message = String.valueOf(problem.getMessage());
      if (!message.startsWith(NO_SCHEMA_HERE)) {
        found.add(message);
      }
    }

    @Override
    public void fatalError(SAXParseException problem) {
      found.add(String.valueOf(problem.getMessage()));
    }
  }
}
