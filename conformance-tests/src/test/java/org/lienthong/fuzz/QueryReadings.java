package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlQuery;
import org.lienthong.core.query.cql.CqlScan;
import org.lienthong.core.query.cql.CqlSearch;
import org.lienthong.z3950.rpn.Ccl;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.rpn.RpnReader;

/** Query languages, down to the index. */
final class QueryReadings {
  private static final List<String> CATALOGUES = List.of(Catalogue.UNION);

  private final SampleIndex sample = new SampleIndex();

  private QueryReadings() {}

  static Reading rpn() {
    QueryReadings readings = new QueryReadings();
    RpnReader reader = new RpnReader(octets -> octets.text(UTF_8));
    return octets ->
        refusable(() -> {
          Query query = reader.read(Pqf.parse(text(octets)));
          refusable(() -> Cql.print(query));
          readings.search(query, List.of());
        });
  }

  static Reading ccl() {
    QueryReadings readings = new QueryReadings();
    return octets -> refusable(() -> readings.search(Ccl.parse(text(octets)), List.of()));
  }

  static Reading cql() {
    QueryReadings readings = new QueryReadings();
    return octets -> {
      String text = text(octets);
      refusable(() -> {
        CqlQuery tree = Cql.tree(text);
        String printed = Cql.print(tree);
        if (!Cql.tree(printed).equals(tree)) {
          throw new IllegalStateException("printed as another query: " + printed);
        }
        CqlSearch search = Cql.translate(tree);
        refusable(() -> Cql.print(search.query()));
        readings.search(search.query(), search.sort());
      });
      refusable(() -> readings.scan(Cql.scanClause(text)));
    };
  }

  private static String text(byte[] octets) {
    return new String(octets, UTF_8);
  }

  private static void refusable(Runnable work) {
    try {
      work.run();
    } catch (RefusedException declared) {
      // an answer
    }
  }

  private void search(Query query, List<SortKey> sort) {
    // References to result sets are replaced before a query gets here.
    if (query.leaves().stream().noneMatch(Query.ResultSetRef.class::isInstance)) {
      ResultSet found = sample.index.search(CATALOGUES, query, sort);
      if (found.size() > 0) {
        found.keys(0, 10);
      }
    }
  }

  private void scan(CqlScan scan) {
    sample.index.scan(
        CATALOGUES, new ScanRequest(scan.point(), scan.whole(), scan.term(), 3, 10, 0));
  }
}
