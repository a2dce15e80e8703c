package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.NamePlusRecord.Position;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of Records and NamePlusRecord. */
final class RecordsCodec {
  private static final int RESPONSE_RECORDS = context(28);
  private static final int NON_SURROGATE_DIAGNOSTIC = context(130);
  private static final int MULTIPLE_NON_SUR_DIAGNOSTICS = context(205);

  private RecordsCodec() {}

  static void write(BerWriter out, @Nullable Records records) {
    switch (records) {
      case null -> {}
      case Records.ResponseRecords(var list) -> write(out, RESPONSE_RECORDS, list);
      case Records.NonSurrogateDiagnostic(var diagnostic) ->
          CommonCodec.write(out, NON_SURROGATE_DIAGNOSTIC, diagnostic);
      case Records.MultipleNonSurDiagnostics(var diagnostics) ->
          CommonCodec.writeDiagnostics(out, MULTIPLE_NON_SUR_DIAGNOSTICS, diagnostics);
    }
  }

  static @Nullable Records read(BerElement in) {
    BerElement records = in.child(RESPONSE_RECORDS);
    if (records != null) {
      return new Records.ResponseRecords(list(records));
    }
    BerElement diagnostic = in.child(NON_SURROGATE_DIAGNOSTIC);
    if (diagnostic != null) {
      return new Records.NonSurrogateDiagnostic(CommonCodec.defaultDiagnostic(diagnostic));
    }
    BerElement several = in.child(MULTIPLE_NON_SUR_DIAGNOSTICS);
    return several == null
        ? null
        : new Records.MultipleNonSurDiagnostics(Read.list(several, CommonCodec::diagRec));
  }

  static void write(BerWriter out, int tag, List<NamePlusRecord> records) {
    out.constructed(tag, () -> records.forEach(record -> write(out, record)));
  }

  static List<NamePlusRecord> list(BerElement in) {
    return Read.list(in, RecordsCodec::namePlusRecord);
  }

  static void write(BerWriter out, NamePlusRecord record) {
    out.sequence(() -> {
      out.text(context(0), record.name());
      out.constructed(context(1), () -> write(out, record.record()));
    });
  }

  private static void write(BerWriter out, NamePlusRecord.Content content) {
    switch (content) {
      case NamePlusRecord.RetrievalRecord(var external) ->
          out.constructed(context(1), () -> CommonCodec.write(out, BerTag.EXTERNAL, external));
      case NamePlusRecord.SurrogateDiagnostic(var diagnostic) ->
          out.constructed(context(2), () -> CommonCodec.write(out, diagnostic));
      case NamePlusRecord.Fragment(Position position, var fragment) ->
          out.constructed(context(position.choice()), () -> write(out, fragment));
    }
  }

  private static void write(BerWriter out, NamePlusRecord.FragmentSyntax fragment) {
    switch (fragment) {
      case NamePlusRecord.ExternallyTagged(var external) ->
          CommonCodec.write(out, BerTag.EXTERNAL, external);
      case NamePlusRecord.NotExternallyTagged(var octets) ->
          out.octets(BerTag.OCTET_STRING, octets);
    }
  }

  private static NamePlusRecord namePlusRecord(BerElement in) {
    return new NamePlusRecord(
        Read.text(in, context(0)), content(in.required(context(1), "record").only()));
  }

  private static NamePlusRecord.Content content(BerElement in) {
    int choice = BerTag.number(in.tag());
    return switch (choice) {
      case 1 -> new NamePlusRecord.RetrievalRecord(CommonCodec.external(in.only()));
      case 2 -> new NamePlusRecord.SurrogateDiagnostic(CommonCodec.diagRec(in.only()));
      case 3, 4, 5 -> new NamePlusRecord.Fragment(position(choice), fragment(in.only()));
      default -> throw new MalformedApduException(in.where() + ": not a record");
    };
  }

  private static Position position(int choice) {
    return switch (choice) {
      case 3 -> Position.STARTING;
      case 4 -> Position.INTERMEDIATE;
      default -> Position.FINAL;
    };
  }

  private static NamePlusRecord.FragmentSyntax fragment(BerElement in) {
    return in.is(BerTag.EXTERNAL)
        ? new NamePlusRecord.ExternallyTagged(CommonCodec.external(in))
        : new NamePlusRecord.NotExternallyTagged(in.octets());
  }
}
