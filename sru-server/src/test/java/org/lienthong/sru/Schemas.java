package org.lienthong.sru;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schemas, read where they lie beside the repository. */
final class Schemas {
  private static final Path FOLDER = Path.of("../../shared/data/sru-xsd");

  private static final Map<String, List<String>> FILES =
      Map.of(
          "1.1", List.of("srw-types-1.1.xsd"),
          "1.2", List.of("srw-types-1.2.xsd"),
          "2.0", List.of("sruResponse-2.0.xsd", "scan-2.0.xsd"));

  private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

  private Schemas() {}

  static boolean arePresent() {
    return Files.isDirectory(FOLDER);
  }

  /** Returns what is wrong with an answer of this SRU version; empty when it is valid. */
  static Optional<String> complaint(String xml, String version) {
    try {
      READ.computeIfAbsent(version, Schemas::read)
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema read(String version) {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Source[] sources =
        FILES.getOrDefault(version, List.of()).stream()
            .map(name -> (Source) new StreamSource(FOLDER.resolve(name).toFile()))
            .toArray(Source[]::new);
    try {
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
