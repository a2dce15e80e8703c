package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of the content of Operator. */
final class OperatorCodec {
  private OperatorCodec() {}

  static void write(BerWriter out, Operator op) {
    switch (op) {
      case Operator.And() -> out.nothing(context(0));
      case Operator.Or() -> out.nothing(context(1));
      case Operator.AndNot() -> out.nothing(context(2));
      case Operator.Prox prox -> out.constructed(context(3), () -> write(out, prox));
    }
  }

  private static void write(BerWriter out, Operator.Prox prox) {
    out.bool(context(1), prox.exclusion());
    out.integer(context(2), (long) prox.distance());
    out.bool(context(3), prox.ordered());
    out.integer(context(4), (long) prox.relationType());
    out.constructed(
        context(5), () -> out.integer(context(prox.known() ? 1 : 2), (long) prox.unit()));
  }

  static Operator read(BerElement in) {
    return switch (BerTag.number(in.tag())) {
      case 0 -> new Operator.And();
      case 1 -> new Operator.Or();
      case 2 -> new Operator.AndNot();
      case 3 -> prox(in);
      default -> throw new MalformedApduException(in.where() + ": not an Operator");
    };
  }

  private static Operator prox(BerElement in) {
    BerElement exclusion = in.child(context(1));
    BerElement unit = in.required(context(5), "proximityUnitCode").only();
    return new Operator.Prox(
        exclusion != null && exclusion.bool(),
        Read.required(in, context(2), "distance"),
        in.required(context(3), "ordered").bool(),
        Read.required(in, context(4), "relationType"),
        unit.is(context(1)),
        unit.intValue());
  }
}
