package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.RecordComposition.Complex;
import org.lienthong.z3950.apdu.RecordComposition.Specification;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Oid;

/** Codec of CompSpec and Specification. */
final class CompositionCodec {
  private static final int SCHEMA_OID = context(1);
  private static final int SCHEMA_URI = context(300);
  private static final int ELEMENT_SPEC = context(2);

  private CompositionCodec() {}

  static void write(BerWriter out, int tag, Complex spec) {
    out.constructed(
        tag,
        () -> {
          out.bool(context(1), spec.selectAlternativeSyntax());
          write(out, context(2), spec.generic());
          if (!spec.dbSpecific().isEmpty()) {
            out.constructed(
                context(3), () -> spec.dbSpecific().forEach((db, s) -> write(out, db, s)));
          }
          if (!spec.recordSyntax().isEmpty()) {
            out.constructed(
                context(4),
                () -> spec.recordSyntax().forEach(o -> out.oid(BerTag.OBJECT_IDENTIFIER, o)));
          }
        });
  }

  private static void write(BerWriter out, String database, Specification specification) {
    out.sequence(() -> {
      out.constructed(context(1), () -> out.text(Tags.DATABASE_NAME, database));
      write(out, context(2), specification);
    });
  }

  static Complex read(BerElement in) {
    Map<String, Specification> specific = new LinkedHashMap<>();
    for (BerElement pair : Read.list(in, context(3), e -> e)) {
      specific.put(
          pair.required(context(1), "db").only().text(),
          specification(pair.required(context(2), "spec")));
    }
    BerElement alternative = in.child(context(1));
    return new Complex(
        alternative != null && alternative.bool(),
        Read.optional(in, context(2), CompositionCodec::specification),
        specific,
        Read.list(in, context(4), BerElement::oid));
  }

  static void write(BerWriter out, int tag, @Nullable Specification specification) {
    if (specification == null) {
      return;
    }
    String name = specification.elementSetName();
    External espec = specification.externalEspec();
    out.constructed(
        tag,
        () -> {
          out.oid(SCHEMA_OID, specification.schemaOid());
          out.text(SCHEMA_URI, specification.schemaUri());
          if (name != null || espec != null) {
            out.constructed(
                ELEMENT_SPEC,
                () -> {
                  out.text(context(1), name);
                  CommonCodec.write(out, context(2), espec);
                });
          }
        });
  }

  static Specification specification(BerElement in) {
    @Nullable Oid oid = Read.oid(in, SCHEMA_OID);
    @Nullable String uri = Read.text(in, SCHEMA_URI);
    BerElement spec = in.child(ELEMENT_SPEC);
    if (spec == null) {
      return new Specification(oid, uri, null, null);
    }
    BerElement choice = spec.only();
    return choice.is(context(1))
        ? new Specification(oid, uri, choice.text(), null)
        : new Specification(oid, uri, null, CommonCodec.external(choice));
  }
}
