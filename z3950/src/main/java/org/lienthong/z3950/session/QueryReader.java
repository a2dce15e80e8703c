package org.lienthong.z3950.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerLimits;
import org.lienthong.z3950.rpn.Ccl;
import org.lienthong.z3950.rpn.RpnReader;

/**
 * Reads queries of every type into the model, and replaces references to result sets by their
 * queries.
 */
final class QueryReader {
  private final NegotiatedOptions agreement;
  private final ResultSets sets;
  private final Databases databases;
  private int leaves;
  private int references;

  QueryReader(NegotiatedOptions agreement, ResultSets sets, Databases databases) {
    this.agreement = agreement;
    this.sets = sets;
    this.databases = databases;
  }

  /**
   * Returns the query without references to result sets.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not supported
   */
  Query read(SearchQuery query) {
    return resolve(parse(query));
  }

  /**
   * Returns the query with its references to result sets.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not valid in its language
   */
  Query parse(SearchQuery query) {
    return switch (query) {
      case SearchQuery.Type1(var rpn) -> reader().read(rpn);
      case SearchQuery.Type101(var rpn) -> reader().read(rpn);
      case SearchQuery.Type104(External external) -> Cql.parse(cql(external)).query();
      case SearchQuery.Type2(var octets) -> Ccl.parse(agreement.charsets().terms().decode(octets));
      case SearchQuery.TooDeep() -> throw tooDeep();
      case SearchQuery.Unknown(int type) -> throw unsupported(String.valueOf(type));
    };
  }

  /** Returns the refusal of a query that is nested too deeply. */
  static RuntimeException tooDeep() {
    return Diagnostic.TOO_MANY_BOOLEANS
        .about("nested deeper than " + BerLimits.MAX_DEPTH + " levels")
        .asException();
  }

  /** Returns the order that a query has in itself; empty for none. Only CQL has one (sortby). */
  static List<SortKey> order(SearchQuery query) {
    return query instanceof SearchQuery.Type104(External external)
        ? Cql.parse(cql(external)).sort()
        : List.of();
  }

  private RpnReader reader() {
    return new RpnReader(agreement.charsets().terms()::decode);
  }

  private static RuntimeException unsupported(String type) {
    return Diagnostic.QUERY_TYPE_UNSUPPORTED.about(type).asException();
  }

  private static String cql(External external) {
    if (!Oids.CQL.equals(external.directReference())) {
      throw unsupported("104 " + external.directReference());
    }
    return switch (external.content()) {
      case External.SingleAsn1(var element) -> BerElement.parse(element.toArray()).text();
      case External.OctetAligned(var octets) -> octets.text(UTF_8);
      case External.Arbitrary(var bits) -> throw unsupported("104 " + bits.size() + " octets");
    };
  }

  /**
   * Replaces references to result sets by their queries.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when one does not exist or the query
   *     grows too large
   */
  Query resolve(Query query) {
    return query.rewrite(this::resolved);
  }

  private Query resolved(Query.Leaf leaf) {
    Query out =
        switch (leaf) {
          case Query.ResultSetRef(String name) -> {
            references++;
            yield queryOf(name);
          }
          case Query.Term term -> checked(term);
          case Query.MatchAll _, Query.HasAny _ -> leaf;
        };
    leaves += out.leaves().size();
    // Operators join two operands each, so there is one fewer of them than of leaves.
    if (2 * leaves - 1 + references > Z3950Limits.MAX_QUERY_NODES) {
      throw Diagnostic.TOO_MANY_BOOLEANS
          .about(String.valueOf(Z3950Limits.MAX_QUERY_NODES))
          .asException();
    }
    return out;
  }

  /**
   * Returns a set's query; refuses sets of other databases, which the query alone does not
   * identify.
   */
  private Query queryOf(String name) {
    if (sets.required(name) instanceof SearchedSet set
        && set.databases().names().keySet().equals(databases.names().keySet())) {
      return set.query();
    }
    throw Diagnostic.DATABASE_COMBINATION_UNSUPPORTED.about(name).asException();
  }

  private static Query checked(Query.Term term) {
    // Literals never stand side by side, so more pieces than these have too many masks.
    if (term.text().literals().length() > Z3950Limits.MAX_TERM_CHARACTERS
        || term.text().pieces().size() > Z3950Limits.MAX_TERM_CHARACTERS) {
      throw Diagnostic.TOO_MANY_CHARACTERS_IN_TERM
          .about(String.valueOf(Z3950Limits.MAX_TERM_CHARACTERS))
          .asException();
    }
    return term;
  }
}
