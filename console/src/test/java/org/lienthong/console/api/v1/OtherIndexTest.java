package org.lienthong.console.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchClient;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import tools.jackson.databind.JsonNode;

/** Searches that fail, cost too much, find too much, or whose client goes. */
class OtherIndexTest {
  private static final String SECRET = "disk-7 is on fire";
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir Path folder;

  /** An index in which every search fails, or finds so many records of which none can be read. */
  private record Other(Supplier<ResultSet> found) implements SearchIndex {
    @Override
    public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
      return found.get();
    }

    @Override
    public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
      return List.of();
    }

    @Override
    public List<Facet> facets(
        List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
      throw new IllegalStateException(SECRET);
    }

    @Override
    public IndexWords words() {
      throw new IllegalStateException(SECRET);
    }
  }

  private TestApi failing(Supplier<RuntimeException> failure) {
    return TestApi.start(
        folder,
        _ ->
            new Other(() -> {
              throw failure.get();
            }),
        Budgets.ofThisProcess());
  }

  @Test
  void aSearchThatIsTooDearSaysWhatToDo() {
    try (TestApi catalogue =
        failing(() -> Diagnostic.RESOURCES_EXHAUSTED.about("time").asException())) {
      JsonNode body = RefusalTest.problem(catalogue.get("/search?q=toan"), 422, "too-expensive");
      assertThat(body.at("/messages/en").asString()).contains("Add words");
    }
  }

  @Test
  void aBusyServerSaysWhenToTryAgain() {
    try (TestApi catalogue =
        failing(() -> Diagnostic.TEMPORARY_SYSTEM_ERROR.about("many").asException())) {
      HttpResponse<String> response = catalogue.get("/search?q=toan");
      RefusalTest.problem(response, 503, "busy");
      assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }
  }

  @Test
  void aFailureKeepsItsDetailsAndTheQueryToItself() {
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
    Logger log = Logger.getLogger(ResourceHandler.class.getName());
    log.addHandler(reader);
    try (TestApi catalogue = failing(() -> new IllegalStateException(SECRET))) {
      HttpResponse<String> response = catalogue.get("/search?q=benh-tram-cam");
      RefusalTest.problem(response, 500, "internal-error");
      assertThat(response.body()).doesNotContain(SECRET, "Exception");
    } finally {
      log.removeHandler(reader);
    }
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("request-1")
        .doesNotContain("benh-tram-cam");
  }

  @Test
  void aSearchIsToldThatItsClientHasGone() throws Exception {
    CompletableFuture<Boolean> begun = new CompletableFuture<>();
    CompletableFuture<Boolean> gone = new CompletableFuture<>();
    Supplier<ResultSet> untilGone =
        () -> {
          begun.complete(true);
          long end = System.nanoTime() + LONGEST.toNanos();
          while (!SearchClient.isGone() && System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          gone.complete(SearchClient.isGone());
          return new Endless(0);
        };
    try (TestApi catalogue =
        TestApi.start(folder, _ -> new Other(untilGone), Budgets.ofThisProcess())) {
      try (Socket client =
          new Socket(InetAddress.getLoopbackAddress(), URI.create(catalogue.address()).getPort())) {
        client
            .getOutputStream()
            .write("GET /api/v1/search?q=toan HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
        assertThat(begun.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(gone).isNotDone();
      }
      assertThat(gone.get(2 * LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  /** A result set of which so many records were read. */
  private static final class Endless implements ResultSet {
    private final long size;
    private long read;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public long[] keys(long start, int count) {
      read = Math.max(read, start + count);
      return new long[0];
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9999, 100, 100, 10000",
    "10000, 100, 100, 10000",
    "10001, 100, 100, 10000",
    "10001, 99, 102, 10000"
  })
  void pagesEndWhereTheReachEnds(int total, int limit, int pages, long read) {
    Endless found = new Endless(total);
    try (TestApi catalogue =
        TestApi.start(folder, _ -> new Other(() -> found), Budgets.ofThisProcess())) {
      JsonNode page = catalogue.json("/search?q=toan&limit=" + limit);
      int count = 1;
      while (page.has("next")) {
        page = TestApi.json(catalogue.get(page.get("next").asString()));
        count++;
      }
      assertThat(count).isEqualTo(pages);
      assertThat(found.read).isEqualTo(read);
    }
  }
}
