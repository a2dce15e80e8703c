package org.lienthong.z3950.syntax;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Octets;

/** Writes records in the syntax, schema and length that a client requests. */
public final class RecordWriter {
  private RecordWriter() {}

  /**
   * Returns the record to send.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when this record is not available in
   *     that form (238)
   */
  public static External write(StoredRecord stored, Presentation wanted) {
    RecordSyntax syntax = wanted.syntax();
    if (syntax == RecordSyntax.USMARC && !wanted.brief() && wanted.charset().isUnicode()) {
      return External.octets(syntax.oid(), MarcOctets.of(stored));
    }
    MarcRecord record = stored.marc();
    MarcRecord shown = wanted.brief() ? BriefRecord.of(record) : record;
    return switch (syntax) {
      case USMARC -> External.octets(syntax.oid(), MarcOctets.of(shown, wanted.charset()));
      case XML -> External.octets(syntax.oid(), xml(shown, wanted.format()));
      case SUTRS -> External.element(syntax.oid(), sutrs(shown, wanted.charset()));
      case OPAC -> External.element(syntax.oid(), OpacRecord.of(record, marc(shown, wanted)));
      case GRS_1 -> External.element(syntax.oid(), Grs1Record.of(shown));
      case EXPLAIN ->
          throw Diagnostic.RECORD_NOT_AVAILABLE_IN_SYNTAX.about(syntax.label()).asException();
    };
  }

  private static Octets xml(MarcRecord record, RecordFormat format) {
    if (!format.canRender(record)) {
      throw Diagnostic.RECORD_NOT_AVAILABLE_IN_SYNTAX.about(format.shortName()).asException();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try {
      XMLStreamWriter xml = XmlStreams.writer(out);
      format.write(record, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return Octets.owned(out.toByteArray());
  }

  private static External marc(MarcRecord record, Presentation wanted) {
    return External.octets(RecordSyntax.USMARC.oid(), MarcOctets.of(record, wanted.charset()));
  }

  private static Octets sutrs(MarcRecord record, CharacterSet charset) {
    BerWriter out = new BerWriter(2048);
    out.octets(BerTag.GENERAL_STRING, charset.encode(Sutrs.text(record)));
    return Octets.owned(out.toByteArray());
  }
}
