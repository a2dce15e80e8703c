package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.apdu.StringOrNumeric;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Oid;

/** Codec of EXTERNAL, OtherInformation, diagnostics and other parts of many messages. */
public final class CommonCodec {
  private static final int SINGLE_ASN1 = context(0);
  private static final int OCTET_ALIGNED = context(1);
  private static final int ARBITRARY = context(2);

  private CommonCodec() {}

  /** Writes an EXTERNAL; nothing for null. */
  public static void write(BerWriter out, int tag, @Nullable External external) {
    if (external == null) {
      return;
    }
    out.constructed(
        tag,
        () -> {
          out.oid(BerTag.OBJECT_IDENTIFIER, external.directReference());
          switch (external.content()) {
            case External.SingleAsn1(var element) ->
                out.constructed(SINGLE_ASN1, () -> out.raw(element));
            case External.OctetAligned(var octets) -> out.octets(OCTET_ALIGNED, octets);
            case External.Arbitrary(var bits) -> out.octets(ARBITRARY, bits);
          }
        });
  }

  /** Reads an EXTERNAL with any tag. */
  public static External external(BerElement in) {
    return new External(Read.oid(in, BerTag.OBJECT_IDENTIFIER), content(in));
  }

  private static External.Content content(BerElement in) {
    for (BerElement child : in.children()) {
      if (child.is(SINGLE_ASN1)) {
        return new External.SingleAsn1(child.only().whole());
      }
      if (child.is(OCTET_ALIGNED)) {
        return new External.OctetAligned(child.octets());
      }
      if (child.is(ARBITRARY)) {
        return new External.Arbitrary(child.octets());
      }
    }
    throw new MalformedApduException(in.where() + ": EXTERNAL without a content");
  }

  static void write(BerWriter out, int tag, List<OtherInformation> pieces) {
    if (!pieces.isEmpty()) {
      out.constructed(tag, () -> pieces.forEach(piece -> write(out, piece)));
    }
  }

  private static void write(BerWriter out, OtherInformation piece) {
    out.sequence(() -> {
      OtherInformation.Category category = piece.category();
      if (category != null) {
        out.constructed(
            context(1),
            () -> {
              out.oid(context(1), category.type());
              out.integer(context(2), (long) category.value());
            });
      }
      switch (piece.information()) {
        case OtherInformation.Characters(String text) -> out.text(context(2), text);
        case OtherInformation.Binary(var octets) -> out.octets(context(3), octets);
        case OtherInformation.ExternallyDefined(External external) ->
            write(out, context(4), external);
        case OtherInformation.Identifier(Oid oid) -> out.oid(context(5), oid);
      }
    });
  }

  static List<OtherInformation> otherInformation(BerElement in, int tag) {
    return Read.list(in, tag, CommonCodec::piece);
  }

  private static OtherInformation piece(BerElement in) {
    OtherInformation.@Nullable Category category =
        Read.optional(
            in,
            context(1),
            c ->
                new OtherInformation.Category(
                    Read.oid(c, context(1)), Read.required(c, context(2), "categoryValue")));
    return in.children().stream()
        .flatMap(child -> information(child).stream())
        .findFirst()
        .map(information -> new OtherInformation(category, information))
        .orElseThrow(() -> new MalformedApduException(in.where() + ": OtherInformation is empty"));
  }

  /** Returns the information; empty for another element, such as the category. */
  private static Optional<OtherInformation.Information> information(BerElement in) {
    return switch (BerTag.number(in.tag())) {
      case 2 -> Optional.of(new OtherInformation.Characters(in.text()));
      case 3 -> Optional.of(new OtherInformation.Binary(in.octets()));
      case 4 -> Optional.of(new OtherInformation.ExternallyDefined(external(in)));
      case 5 -> Optional.of(new OtherInformation.Identifier(in.oid()));
      default -> Optional.empty();
    };
  }

  /** Writes a DiagRec, whose tag identifies its type. */
  static void write(BerWriter out, DiagRec diagnostic) {
    switch (diagnostic) {
      case DiagRec.Default standard -> write(out, BerTag.SEQUENCE, standard);
      case DiagRec.ExternallyDefined(External external) -> write(out, BerTag.EXTERNAL, external);
    }
  }

  /** Writes DefaultDiagFormat; non-ASCII text needs version 3's form. */
  public static void write(BerWriter out, int tag, DiagRec.Default diagnostic) {
    out.constructed(
        tag,
        () -> {
          out.oid(BerTag.OBJECT_IDENTIFIER, diagnostic.diagnosticSet());
          out.integer(BerTag.INTEGER, (long) diagnostic.condition());
          boolean ascii = diagnostic.addinfo().chars().allMatch(c -> c < 0x80);
          out.text(ascii ? BerTag.VISIBLE_STRING : BerTag.GENERAL_STRING, diagnostic.addinfo());
        });
  }

  static DiagRec diagRec(BerElement in) {
    return in.is(BerTag.EXTERNAL)
        ? new DiagRec.ExternallyDefined(external(in))
        : defaultDiagnostic(in);
  }

  static DiagRec.Default defaultDiagnostic(BerElement in) {
    String addinfo =
        in.children().stream().filter(Read::isString).map(BerElement::text).findFirst().orElse("");
    return new DiagRec.Default(
        in.required(BerTag.OBJECT_IDENTIFIER, "diagnosticSetId").oid(),
        Read.required(in, BerTag.INTEGER, "condition"),
        addinfo);
  }

  static void writeDiagnostics(BerWriter out, int tag, List<DiagRec> diagnostics) {
    if (!diagnostics.isEmpty()) {
      out.constructed(tag, () -> diagnostics.forEach(d -> write(out, d)));
    }
  }

  static void write(BerWriter out, StringOrNumeric value) {
    switch (value) {
      case StringOrNumeric.Name(String string) -> out.text(context(1), string);
      case StringOrNumeric.Numeral(long numeric) -> out.integer(context(2), numeric);
    }
  }

  static StringOrNumeric stringOrNumeric(BerElement in) {
    return in.is(context(1))
        ? new StringOrNumeric.Name(in.text())
        : new StringOrNumeric.Numeral(in.integer());
  }
}
