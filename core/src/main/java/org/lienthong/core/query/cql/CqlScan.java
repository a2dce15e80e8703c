package org.lienthong.core.query.cql;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;

/**
 * Where a scan begins (SRU 1.2 "Scan", {@code scanClause}).
 *
 * @param whole whether whole headings are wanted ({@code ==}, {@code exact}) instead of words
 * @param term may be empty
 */
public record CqlScan(AccessPoint point, boolean whole, String term) {
  static CqlScan of(CqlQuery tree) {
    CqlScope scope = CqlScope.USUAL;
    CqlNode node = tree.query();
    if (node instanceof CqlNode.Prefixed(var prefixes, CqlNode query)) {
      scope = scope.with(prefixes);
      node = query;
    }
    if (!(node instanceof CqlNode.Clause clause) || !tree.sort().isEmpty()) {
      throw Diagnostic.QUERY_FEATURE_UNSUPPORTED
          .about("a scan begins at one search clause")
          .asException();
    }
    return of(clause, scope);
  }

  private static CqlScan of(CqlNode.Clause clause, CqlScope scope) {
    String index = clause.index();
    CqlNode.@Nullable Relation written = clause.relation();
    AccessPoint point = index == null ? AccessPoint.ANY : CqlIndexes.find(scope.resolve(index));
    CqlRelation relation = written == null ? CqlRelation.ALONE : CqlRelation.of(written, scope);
    if (relation.relation() != Relation.EQ) {
      throw Diagnostic.UNSUPPORTED_RELATION
          .about(written == null ? null : written.name())
          .asException();
    }
    boolean empty = clause.term().isBlank();
    String term = empty ? "" : CqlText.read(clause.term(), relation.masked()).text().literals();
    return new CqlScan(point, relation.match() == Match.EXACT, term);
  }
}
