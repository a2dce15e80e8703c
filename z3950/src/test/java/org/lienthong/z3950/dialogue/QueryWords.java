package org.lienthong.z3950.dialogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.rpn.Pqf;

/** Queries as words; see {@link Requests}. */
final class QueryWords {
  private QueryWords() {}

  static SearchQuery query(String text) {
    String rest = text.substring(text.indexOf(' ') + 1);
    return switch (text.split(" ")[0]) {
      case "101:" -> new SearchQuery.Type101(rpn(rest));
      case "cql:" -> new SearchQuery.Type104(External.octets(Oids.CQL, Octets.of(rest, UTF_8)));
      case "ccl:" -> new SearchQuery.Type2(Octets.of(rest, UTF_8));
      case "restriction:" -> new SearchQuery.Type1(new RpnQuery(Oids.BIB_1, restriction(rest)));
      default -> new SearchQuery.Type1(rpn(text));
    };
  }

  static RpnQuery rpn(String pqf) {
    RpnQuery query = Pqf.parse(pqf);
    return new RpnQuery(query.attributeSet(), withOctets(query.rpn()));
  }

  private static RpnStructure restriction(String set) {
    return new RpnStructure.ResultSetPlusAttributes(set, List.of(AttributeElement.of(1, 4)));
  }

  private static RpnStructure withOctets(RpnStructure node) {
    return switch (node) {
      case RpnStructure.RpnRpnOp(var left, var right, var op) ->
          new RpnStructure.RpnRpnOp(withOctets(left), withOctets(right), op);
      case RpnStructure.AttributesPlusTerm(var attributes, Term.General(Octets term))
          when term.text(UTF_8).contains("%") ->
          new RpnStructure.AttributesPlusTerm(attributes, new Term.General(unescaped(term)));
      case RpnStructure other -> other;
    };
  }

  /** Percent signs with two digits stand for octets of any character set. */
  private static Octets unescaped(Octets term) {
    return Octets.of(URLDecoder.decode(term.text(UTF_8), ISO_8859_1), ISO_8859_1);
  }
}
