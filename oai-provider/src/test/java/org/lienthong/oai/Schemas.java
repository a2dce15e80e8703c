package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The published schemas, where the data folder is present. {@code processContents="strict"} is read
 * as {@code lax}, because not every metadata format has its schema there.
 */
final class Schemas {
  private static final Path FOLDER = Path.of("../../shared/data/oai-xsd");
  private static final Optional<Schema> SCHEMA = load();

  private Schemas() {}

  static boolean present() {
    return SCHEMA.isPresent();
  }

  /** Returns what is wrong with a document; nothing when the schemas are not present. */
  static List<String> complaints(byte[] document) {
    List<String> out = new ArrayList<>();
    if (SCHEMA.isPresent()) {
      Validator validator = SCHEMA.get().newValidator();
      validator.setErrorHandler(new Collector(out));
      try {
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
      } catch (SAXException e) {
        out.add(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out;
  }

  private static Optional<Schema> load() {
    if (!Files.isDirectory(FOLDER)) {
      return Optional.empty();
    }
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setResourceResolver(new LaxFiles());
      return Optional.of(
          factory.newSchema(
              new StreamSource(
                  new StringReader(read(FOLDER.resolve("all.xsd"))),
                  FOLDER.resolve("all.xsd").toUri().toString())));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8)
          .replace("processContents=\"strict\"", "processContents=\"lax\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Collector(List<String> out) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      out.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }

  private static final class LaxFiles implements LSResourceResolver {
    @Override
    public LSInput resolveResource(
        String type,
        @Nullable String namespace,
        @Nullable String publicId,
        String systemId,
        @Nullable String base) {
      String name = systemId.substring(systemId.lastIndexOf('/') + 1);
      return new Text(publicId, systemId, read(FOLDER.resolve(name)));
    }
  }

  private record Text(@Nullable String publicId, String systemId, String text) implements LSInput {
    @Override
    public StringReader getCharacterStream() {
      return new StringReader(text);
    }

    @Override
    public String getSystemId() {
      return FOLDER.resolve(systemId).toUri().toString();
    }

    @Override
    public @Nullable String getPublicId() {
      return publicId;
    }

    @Override
    public @Nullable InputStream getByteStream() {
      return null;
    }

    @Override
    public @Nullable String getStringData() {
      return null;
    }

    @Override
    public @Nullable String getBaseURI() {
      return null;
    }

    @Override
    public @Nullable String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCharacterStream(java.io.@Nullable Reader reader) {}

    @Override
    public void setByteStream(@Nullable InputStream in) {}

    @Override
    public void setStringData(@Nullable String data) {}

    @Override
    public void setSystemId(@Nullable String id) {}

    @Override
    public void setPublicId(@Nullable String id) {}

    @Override
    public void setBaseURI(@Nullable String uri) {}

    @Override
    public void setEncoding(@Nullable String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
