package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of Term. */
final class TermCodec {
  private TermCodec() {}

  static void write(BerWriter out, Term term) {
    switch (term) {
      case Term.General(var octets) -> out.octets(context(45), octets);
      case Term.Numeric(long number) -> out.integer(context(215), number);
      case Term.CharacterString(String text) -> out.text(context(216), text);
      case Term.Identifier(var oid) -> out.oid(context(217), oid);
      case Term.DateTime(String time) -> out.text(context(218), time);
      case Term.Defined(var external) -> CommonCodec.write(out, context(219), external);
      case Term.IntegerAndUnit(long value, var unit) ->
          out.constructed(
              context(220),
              () -> {
                out.integer(context(1), value);
                out.raw(unit);
              });
      case Term.Null() -> out.nothing(context(221));
    }
  }

  static Term read(BerElement in) {
    return switch (BerTag.number(in.tag())) {
      case 45 -> new Term.General(in.octets());
      case 215 -> new Term.Numeric(in.integer());
      case 216 -> new Term.CharacterString(in.text());
      case 217 -> new Term.Identifier(in.oid());
      case 218 -> new Term.DateTime(in.text());
      case 219 -> new Term.Defined(CommonCodec.external(in));
      case 220 ->
          new Term.IntegerAndUnit(
              in.required(context(1), "value").integer(),
              in.required(context(2), "unitUsed").whole());
      case 221 -> new Term.Null();
      default -> throw new MalformedApduException(in.where() + ": not a Term");
    };
  }
}
