package org.lienthong.z3950.syntax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Reader;
import org.lienthong.marc.marcxml.MarcXmlReader;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.tagged.TaggedWriter;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerStrings;
import org.lienthong.z3950.ber.Octets;

/** Reads records that a client or a server sent. */
public final class RecordReader {
  private RecordReader() {}

  /**
   * Reads one record in USMARC or in XML of schema MARCXML.
   *
   * @throws RefusedException when it is in another syntax (239) or cannot be read (224)
   */
  public static MarcRecord read(External external) {
    RecordSyntax syntax =
        RecordSyntax.of(external.directReference())
            .orElseThrow(() ->
                Diagnostic.UNSUPPORTED_RECORD_SYNTAX
                    .about(String.valueOf(external.directReference()))
                    .asException());
    InputStream in = new ByteArrayInputStream(octets(external).toArray());
    return switch (syntax) {
      case USMARC -> first(() -> Iso2709Reader.open(in, SourceEncoding.AUTO));
      case XML -> first(() -> MarcXmlReader.open(in));
      case SUTRS, OPAC, GRS_1, EXPLAIN ->
          throw Diagnostic.UNSUPPORTED_RECORD_SYNTAX.about(syntax.label()).asException();
    };
  }

  /** Returns the octets of a record in any encoding of EXTERNAL. */
  public static Octets octets(External external) {
    return switch (external.content()) {
      case External.OctetAligned(Octets octets) -> octets;
      case External.SingleAsn1(Octets element) -> BerElement.parse(element.toArray()).octets();
      case External.Arbitrary(Octets bits) -> bits;
    };
  }

  /**
   * Returns a record of a server as text for people: XML and SUTRS unchanged, others line by line.
   *
   * @throws RefusedException when it is in an unsupported syntax (239) or form (224)
   * @throws org.lienthong.z3950.ber.MalformedApduException when it is not valid in its syntax
   */
  public static String text(External external) {
    RecordSyntax syntax =
        RecordSyntax.of(external.directReference())
            .orElseThrow(() ->
                Diagnostic.UNSUPPORTED_RECORD_SYNTAX
                    .about(String.valueOf(external.directReference()))
                    .asException());
    return switch (syntax) {
      case USMARC -> TaggedWriter.toText(read(external));
      case XML, SUTRS -> BerStrings.decode(octets(external).toArray());
      case OPAC -> OpacText.of(element(external));
      case GRS_1 -> Grs1Text.of(element(external));
      case EXPLAIN -> throw Diagnostic.UNSUPPORTED_RECORD_SYNTAX.about("explain").asException();
    };
  }

  private static BerElement element(External external) {
    if (external.content() instanceof External.SingleAsn1(Octets element)) {
      return BerElement.parse(element.toArray());
    }
    throw unreadable("no ASN.1 value");
  }

  private interface Opener {
    MarcReader open() throws IOException;
  }

  private static MarcRecord first(Opener opener) {
    try (MarcReader reader = opener.open()) {
      return switch (reader.next()) {
        case null -> throw unreadable("no record");
        case MarcReading.Read(_, MarcRecord record, _) -> record;
        case MarcReading.Rejected(_, String reason) -> throw unreadable(reason);
      };
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static RefusedException unreadable(String reason) {
    return Diagnostic.EXTENDED_SERVICE_FAILED.about(reason).asException();
  }
}
