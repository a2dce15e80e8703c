package org.lienthong.sru;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchClient;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/** A client that disconnects while its search runs. */
class GoneClientTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** An index whose searches last until their client has gone, or too long. */
  private record Endless(
      SearchIndex index, CompletableFuture<String> begun, CompletableFuture<Boolean> gone)
      implements SearchIndex {
    @Override
    public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
      begun.complete("begun");
      long end = System.nanoTime() + LONGEST.toNanos();
      while (!SearchClient.isGone() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      gone.complete(SearchClient.isGone());
      return index.search(catalogues, query, sort);
    }

    @Override
    public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
      return index.scan(catalogues, request);
    }

    @Override
    public List<Facet> facets(
        List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
      return index.facets(catalogues, query, points, limit);
    }

    @Override
    public IndexWords words() {
      return index.words();
    }
  }

  @Test
  void isKnownToTheSearch() throws Exception {
    CompletableFuture<String> begun = new CompletableFuture<>();
    CompletableFuture<Boolean> gone = new CompletableFuture<>();
    try (TestServer server = TestServer.start(index -> new Endless(index, begun, gone))) {
      int port = URI.create(server.address).getPort();
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
        client
            .getOutputStream()
            .write("GET /sru?query=toan HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        assertThat(begun.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).isEqualTo("begun");
        assertThat(gone).isNotDone();
      }
      assertThat(gone.get(2 * LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }
}
