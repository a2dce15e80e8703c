package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/** What fails on our side is diagnostic 2, and no word of how it failed. */
@Timeout(60)
class BrokenBackendTest {
  private static final String SECRET = "disk-7 is on fire";

  @ParameterizedTest
  @CsvSource({
    "/sru?version=1.1&operation=searchRetrieve&query=toan, 1.1",
    "/sru?version=1.2&operation=searchRetrieve&query=toan, 1.2",
    "/sru?query=toan, 2.0",
    "/sru?query=toan&facetLimit=5, 2.0",
    "/sru?version=1.2&operation=scan&scanClause=dc.title=toan, 1.2",
    "/sru?scanClause=dc.title=toan, 2.0",
  })
  void anIndexThatFails(String path, String version) {
    try (TestServer server = TestServer.start(_ -> new Failing())) {
      assertTemporary(server.get(path), version);
    }
  }

  /** The index still finds; the records cannot be read any more, while the answer is written. */
  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "2.0"})
  void aStoreThatFails(String version) {
    try (TestServer server = TestServer.start()) {
      server.store.write(t -> t.statements().run("ALTER TABLE record RENAME TO elsewhere"));
      String path = "/sru?version=" + version + "&operation=searchRetrieve&query=khoa";
      assertTemporary(server.get(path), version);
    }
  }

  private static void assertTemporary(HttpResponse<String> answer, String version) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("info:srw/diagnostic/1/2<", "System temporarily unavailable")
        .doesNotContain(SECRET, "Exception", "\tat ");
    if (Schemas.arePresent()) {
      assertThat(Schemas.complaint(answer.body(), version)).isEmpty();
    }
  }

  private static final class Failing implements SearchIndex {
    private static RuntimeException failure() {
      return new IllegalStateException(SECRET);
    }

    @Override
    public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
      throw failure();
    }

    @Override
    public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
      throw failure();
    }

    @Override
    public List<Facet> facets(
        List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
      throw failure();
    }

    @Override
    public IndexWords words() {
      throw failure();
    }
  }
}
