package org.lienthong.core.query.cql;

import java.util.List;
import org.lienthong.core.query.Query;

/** The Contextual Query Language, for whoever has a query as text or wants one. */
public final class Cql {
  private Cql() {}

  /**
   * Reads a query and says what it looks for.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is no CQL (with the position,
   *     counted from 1), exceeds {@link CqlLimits} or asks for what we do not have
   */
  public static CqlSearch parse(String query) {
    return CqlToQuery.translate(tree(query));
  }

  /**
   * Says what a tree looks for.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it asks for what we do not have
   */
  public static CqlSearch translate(CqlQuery tree) {
    return CqlToQuery.translate(tree);
  }

  /**
   * Says where a scan begins.
   *
   * @param clause one search clause; its term may be empty, for the beginning of the list
   * @throws org.lienthong.core.diagnostic.RefusedException when it is anything else, or of an index
   *     that we do not have
   */
  public static CqlScan scanClause(String clause) {
    return CqlScan.of(tree(clause));
  }

  /**
   * Reads a query as far as its grammar goes: indexes and relations need not exist.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is no CQL or exceeds {@link
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
   * @throws org.lienthong.core.diagnostic.RefusedException when CQL has no words for it (48)
   */
  public static String print(Query query) {
    return CqlPrinter.print(new CqlQuery(QueryToCql.translate(query), List.of()));
  }
}
