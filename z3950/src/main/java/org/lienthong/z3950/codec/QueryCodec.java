package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of Query and the elements of RPN. */
final class QueryCodec {
  private static final int OPERAND = context(0);
  private static final int RPN_RPN_OP = context(1);
  private static final int RESULT_ATTR = context(214);
  private static final int OPERATOR = context(46);
  private static final int TYPE_2 = context(2);

  private QueryCodec() {}

  static void write(BerWriter out, SearchQuery query) {
    switch (query) {
      case SearchQuery.Type1(RpnQuery rpn) -> write(out, context(1), rpn);
      case SearchQuery.Type101(RpnQuery rpn) -> write(out, context(101), rpn);
      case SearchQuery.Type2(var octets) ->
          out.constructed(TYPE_2, () -> out.octets(BerTag.OCTET_STRING, octets));
      case SearchQuery.Type104(var external) -> CommonCodec.write(out, context(104), external);
      case SearchQuery.TooDeep() -> out.nothing(BerTag.TOO_DEEP);
      case SearchQuery.Unknown(int type) ->
          throw new IllegalArgumentException("query of type " + type);
    }
  }

  private static void write(BerWriter out, int tag, RpnQuery query) {
    out.constructed(
        tag,
        () -> {
          out.oid(BerTag.OBJECT_IDENTIFIER, query.attributeSet());
          write(out, query.rpn());
        });
  }

  static SearchQuery read(BerElement in) {
    if (in.is(BerTag.TOO_DEEP)) {
      return new SearchQuery.TooDeep();
    }
    return switch (BerTag.number(in.tag())) {
      case 1 -> new SearchQuery.Type1(rpn(in));
      case 101 -> new SearchQuery.Type101(rpn(in));
      case 2 -> new SearchQuery.Type2(in.isConstructed() ? in.only().octets() : in.octets());
      case 104 -> new SearchQuery.Type104(CommonCodec.external(in));
      default -> new SearchQuery.Unknown(BerTag.number(in.tag()));
    };
  }

  private static RpnQuery rpn(BerElement in) {
    List<BerElement> parts = in.children();
    if (parts.size() < 2) {
      throw new MalformedApduException(in.where() + ": RPNQuery needs a set and a structure");
    }
    return new RpnQuery(parts.getFirst().oid(), structure(parts.getLast()));
  }

  private static void write(BerWriter out, RpnStructure node) {
    switch (node) {
      case RpnStructure.RpnRpnOp(var left, var right, Operator op) ->
          out.constructed(
              RPN_RPN_OP,
              () -> {
                write(out, left);
                write(out, right);
                out.constructed(OPERATOR, () -> OperatorCodec.write(out, op));
              });
      case RpnStructure.AttributesPlusTerm term ->
          out.constructed(OPERAND, () -> writeTerm(out, term));
      case RpnStructure.ResultSetOperand(String name) ->
          out.constructed(OPERAND, () -> out.text(Tags.RESULT_SET_ID, name));
      case RpnStructure.ResultSetPlusAttributes(String name, var attributes) ->
          out.constructed(
              OPERAND,
              () ->
                  out.constructed(
                      RESULT_ATTR,
                      () -> {
                        out.text(Tags.RESULT_SET_ID, name);
                        write(out, attributes);
                      }));
    }
  }

  private static RpnStructure structure(BerElement in) {
    if (in.is(OPERAND)) {
      return operand(in.only());
    }
    List<BerElement> parts = in.children();
    if (!in.is(RPN_RPN_OP) || parts.size() != 3) {
      throw new MalformedApduException(in.where() + ": not an RPNStructure");
    }
    return new RpnStructure.RpnRpnOp(
        structure(parts.get(0)), structure(parts.get(1)), OperatorCodec.read(parts.get(2).only()));
  }

  private static RpnStructure operand(BerElement in) {
    if (in.is(Tags.ATTRIBUTES_PLUS_TERM)) {
      return term(in);
    }
    if (in.is(Tags.RESULT_SET_ID)) {
      return new RpnStructure.ResultSetOperand(in.text());
    }
    if (in.is(RESULT_ATTR)) {
      return new RpnStructure.ResultSetPlusAttributes(
          in.required(Tags.RESULT_SET_ID, "resultSet").text(),
          Read.list(in, Tags.ATTRIBUTE_LIST, QueryCodec::attribute));
    }
    throw new MalformedApduException(in.where() + ": not an Operand");
  }

  static void writeTerm(BerWriter out, RpnStructure.AttributesPlusTerm term) {
    out.constructed(
        Tags.ATTRIBUTES_PLUS_TERM,
        () -> {
          write(out, term.attributes());
          TermCodec.write(out, term.term());
        });
  }

  static RpnStructure.AttributesPlusTerm term(BerElement in) {
    BerElement term =
        in.children().stream()
            .filter(e -> !e.is(Tags.ATTRIBUTE_LIST))
            .findFirst()
            .orElseThrow(() -> new MalformedApduException(in.where() + ": term is missing"));
    return new RpnStructure.AttributesPlusTerm(
        Read.list(in, Tags.ATTRIBUTE_LIST, QueryCodec::attribute), TermCodec.read(term));
  }

  static void write(BerWriter out, List<AttributeElement> attributes) {
    out.constructed(
        Tags.ATTRIBUTE_LIST, () -> attributes.forEach(attribute -> write(out, attribute)));
  }

  private static void write(BerWriter out, AttributeElement attribute) {
    out.sequence(() -> {
      out.oid(context(1), attribute.attributeSet());
      out.integer(context(120), (long) attribute.type());
      switch (attribute.value()) {
        case AttributeElement.Numeric(long number) -> out.integer(context(121), number);
        case AttributeElement.Complex(var list, var actions) ->
            out.constructed(
                context(224),
                () -> {
                  out.constructed(context(1), () -> list.forEach(v -> CommonCodec.write(out, v)));
                  if (!actions.isEmpty()) {
                    out.constructed(
                        context(2),
                        () -> actions.forEach(a -> out.integer(BerTag.INTEGER, (long) a)));
                  }
                });
      }
    });
  }

  static AttributeElement attribute(BerElement in) {
    BerElement complex = in.child(context(224));
    AttributeElement.Value value =
        complex == null
            ? new AttributeElement.Numeric(in.required(context(121), "attributeValue").integer())
            : new AttributeElement.Complex(
                Read.list(complex, context(1), CommonCodec::stringOrNumeric),
                Read.list(complex, context(2), BerElement::intValue));
    return new AttributeElement(
        Read.oid(in, context(1)), Read.required(in, context(120), "attributeType"), value);
  }
}
