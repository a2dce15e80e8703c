package org.lienthong.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.tagged.TaggedWriter;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.syntax.RecordReader;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * The form in which records of a foreign server are requested and printed.
 *
 * @param elements element set name, or the schema of XML
 * @param format our format, to which USMARC is converted; null to print the server's record
 *     unchanged
 */
record PrintedRecords(RecordSyntax syntax, String elements, @Nullable String format) {
  /** Formats to which USMARC can be converted. */
  static final List<String> FORMATS =
      Stream.concat(
              Stream.of("tagged", "marcxml", "marcjson", "iso2709"),
              Arrays.stream(RecordFormat.values())
                  .filter(f -> f != RecordFormat.MARCXML && f != RecordFormat.EDM)
                  .map(RecordFormat::shortName))
          .toList();

  /** Record syntaxes that can be requested. */
  static final List<String> SYNTAXES =
      Arrays.stream(RecordSyntax.values())
          .filter(s -> s != RecordSyntax.EXPLAIN)
          .map(RecordSyntax::label)
          .toList();

  /** Reads the options; empty when they contradict each other. */
  static Optional<PrintedRecords> of(CommandLine line) {
    String elements = line.option("elements").orElse("F");
    Optional<String> syntax = line.option("syntax");
    if (syntax.isPresent() && line.has("format")) {
      return Optional.empty();
    }
    if (syntax.isPresent()) {
      return syntax
          .filter(SYNTAXES::contains)
          .flatMap(RecordSyntax::named)
          .map(known -> new PrintedRecords(known, elements, null));
    }
    return Optional.of(line.option("format").orElse("tagged"))
        .filter(FORMATS::contains)
        .map(format -> new PrintedRecords(RecordSyntax.USMARC, elements, format));
  }

  /**
   * Returns the text of a record.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it cannot be read, or the format
   *     cannot express it
   * @throws org.lienthong.z3950.ber.MalformedApduException when it is not valid in its syntax
   */
  String text(External record) {
    return format == null
        ? RecordReader.text(record).strip()
        : text(RecordReader.read(record), format);
  }

  private static String text(MarcRecord record, String format) {
    return switch (format) {
      case "tagged" -> TaggedWriter.toText(record);
      case "marcxml" -> new String(MarcXmlWriter.toOctets(record), UTF_8);
      case "marcjson" -> new String(MarcJsonWriter.toOctets(record), UTF_8);
      case "iso2709" -> new String(Iso2709Writer.toOctets(record), UTF_8);
      default -> xml(record, RecordFormat.named(format).orElseThrow());
    };
  }

  private static String xml(MarcRecord record, RecordFormat format) {
    if (!format.canRender(record)) {
      throw Diagnostic.RECORD_NOT_AVAILABLE_IN_SCHEMA.about(format.shortName()).asException();
    }
    try {
      return format.text(record);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
  }
}
