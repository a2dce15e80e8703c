package org.lienthong.core.query.cql;

import java.util.List;
import org.lienthong.core.query.Query;

/** The Contextual Query Language: reads and prints queries. */
public final class Cql {
  private Cql() {}

  /**
   * Parses a query and translates it to the query model.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not CQL (with the position,
   *     counted from 1), exceeds {@link CqlLimits} or uses something unsupported
   */
  public static CqlSearch parse(String query) {
    return CqlToQuery.translate(tree(query));
  }

  /**
   * Translates a tree to the query model.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it uses something unsupported
   */
  public static CqlSearch translate(CqlQuery tree) {
    return CqlToQuery.translate(tree);
  }

  /**
   * Parses the clause that says where a scan begins.
   *
   * @param clause one search clause; its term may be empty, for the beginning of the list
   * @throws org.lienthong.core.diagnostic.RefusedException when it is anything else, or its index
   *     is unsupported
   */
  public static CqlScan scanClause(String clause) {
    return CqlScan.of(tree(clause));
  }

  /**
   * Parses a query by grammar alone: indexes and relations need not exist.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not CQL or exceeds {@link
   *     CqlLimits}
   */
  public static CqlQuery tree(String query) {
    return CqlParser.parse(query);
  }

  /** Writes a tree so that {@link #tree} reads the same tree again. */
  public static String print(CqlQuery query) {
    return CqlPrinter.print(query);
  }

  /**
   * Writes a query of the model in CQL.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when CQL cannot express it (48)
   */
  public static String print(Query query) {
    return CqlPrinter.print(new CqlQuery(QueryToCql.translate(query), List.of()));
  }
}
