package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
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
    try (TestServer server =
        TestServer.start(_ -> new Failing(() -> new IllegalStateException(SECRET)))) {
      assertTemporary(server.get(path), version);
    }
  }

  @Test
  void theLogOfAFailureDoesNotHaveTheQuery() {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler reader =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("org.lienthong.sru");
    log.addHandler(reader);
    try (TestServer server =
        TestServer.start(_ -> new Failing(() -> new IllegalStateException(SECRET)))) {
      server.get("/sru?query=benh-tram-cam");
    } finally {
      log.removeHandler(reader);
    }
    assertThat(lines).singleElement().asString().contains("not answered");
    assertThat(lines.getFirst()).doesNotContain("benh-tram-cam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"version=1.2&operation=searchRetrieve&query=toan", "scanClause=toan"})
  void anIndexForWhichAQueryCostsTooMuch(String request) {
    Supplier<RuntimeException> tooMuch =
        () -> Diagnostic.RESOURCES_EXHAUSTED.about("5 s").asException();
    try (TestServer server = TestServer.start(_ -> new Failing(tooMuch))) {
      HttpResponse<String> answer = server.get("/sru?" + request);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("info:srw/diagnostic/1/47<", "5 s");
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

  /** Every search fails with an exception of this supplier. */
  private record Failing(Supplier<RuntimeException> failure) implements SearchIndex {
    @Override
    public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
      throw failure.get();
    }

    @Override
    public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
      throw failure.get();
    }

    @Override
    public List<Facet> facets(
        List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
      throw failure.get();
    }

    @Override
    public IndexWords words() {
      throw failure.get();
    }
  }
}
