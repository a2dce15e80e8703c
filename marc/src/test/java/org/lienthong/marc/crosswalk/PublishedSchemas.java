package org.lienthong.marc.crosswalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The published schemas of the forms: MODS out of the jar that ships it, the others out of folders
 * beside the repository. {@code -Dlienthong.schemas=FOLDER} names one more folder, in which {@code
 * NAME.xsd} is the schema of the form of that short name.
 */
final class PublishedSchemas {
  private static final Path DATA = Path.of("../../shared/data");

  private static final Map<RecordFormat, Path> FILES =
      Map.of(
          RecordFormat.MARCXML, DATA.resolve("oai-xsd/MARC21slim.xsd"),
          RecordFormat.BRIEF, DATA.resolve("oai-xsd/MARC21slim.xsd"),
          RecordFormat.OAI_DC, DATA.resolve("oai-xsd/oai_dc.xsd"));

  /** What MODS imports, as far as our records could need it: {@code xml:lang} and links. */
  private static final Map<String, String> IMPORTS =
      Map.of(
          XMLConstants.XML_NS_URI,
          "<xs:attribute name='lang' type='xs:language'/><xs:attribute name='space' type='xs:NCName'/>",
          "http://www.w3.org/1999/xlink",
          "<xs:attributeGroup name='simpleLink'/>");

  private PublishedSchemas() {}

  /** Returns the schema of this form; empty where it is not at hand. */
  static Optional<Schema> of(RecordFormat format) throws SAXException, IOException {
    if (format == RecordFormat.MODS) {
      try (InputStream in = PublishedSchemas.class.getResourceAsStream("/xsd/mods-3-8.xsd")) {
        return Optional.of(read(new StreamSource(in)));
      }
    }
    Optional<Path> named =
        Optional.ofNullable(System.getProperty("lienthong.schemas"))
            .map(folder -> Path.of(folder, format.shortName() + ".xsd"))
            .filter(Files::exists);
    Path file = named.orElseGet(() -> FILES.getOrDefault(format, Path.of("none")));
    return Files.exists(file)
        ? Optional.of(read(new StreamSource(file.toFile())))
        : Optional.empty();
  }

  private static Schema read(Source source) throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, baseUri) -> imported(namespace));
    return factory.newSchema(source);
  }

  private static @Nullable LSInput imported(String namespace) {
    String declarations = IMPORTS.get(namespace);
    if (declarations == null) {
      return null;
    }
    LSInput input = loader().createLSInput();
    input.setCharacterStream(
        new StringReader(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='%s'>%s</xs:schema>"
                .formatted(namespace, declarations)));
    return input;
  }

  private static DOMImplementationLS loader() {
    try {
      return (DOMImplementationLS)
          DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
