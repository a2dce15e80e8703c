package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;
import org.lienthong.http.FrontDoor;
import org.lienthong.http.Patience;
import org.lienthong.http.Proxies;

/** Harvesters that ask for a page and do not read it. */
class SlowReaderTest {
  /** Together more than the buffers of both sides. */
  private static final int RECORDS = 100;

  private static final String LONG_TITLE = "a".repeat(90_000);
  private static final String LIST = "/oai?verb=ListRecords&metadataPrefix=marc21";
  private static final int PLACES = 2;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");

  private TestRepository repository(long answers) {
    Budgets budgets =
        new Budgets(
            new Budget("connections", 100, 100),
            new Budget("unfinished-requests", 1 << 20, 1 << 20),
            new Budget("result-sets", 0, 0),
            new Budget("answers", answers, answers));
    TestRepository repository =
        new TestRepository(
            folder,
            clock,
            OaiSettings.DEFAULT,
            PLACES,
            Thread::sleep,
            inside -> door(inside, budgets));
    for (int i = 0; i < RECORDS; i++) {
      repository.put("union", "" + i, TestRepository.book("" + i, LONG_TITLE));
    }
    clock.advance(Duration.ofSeconds(2));
    return repository;
  }

  private static Handler door(Handler inside, Budgets budgets) {
    return new FrontDoor(inside, Proxies.NONE, null, () -> "id", budgets, Patience.USUAL);
  }

  @Test
  void holdNoPlaces() throws Exception {
    try (TestRepository repository = repository(100 << 20)) {
      List<Socket> slow = new ArrayList<>();
      try {
        for (int i = 0; i < PLACES + 2; i++) {
          answered(repository, "/oai?verb=Identify");
          slow.add(begin(repository.port()));
        }
        answered(repository, "/oai?verb=Identify");
        answered(repository, LIST);
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  @Test
  void withoutMemoryForAWholeChunkAListIsReadInSmallerOnes() {
    try (TestRepository repository = repository(0)) {
      String list = repository.get(LIST);
      for (int i = 0; i < RECORDS; i++) {
        assertThat(list).contains(":union/" + i + "<");
      }
    }
  }

  /** Asks until the readers before have filled their buffers, and so given back their places. */
  private static void answered(TestRepository repository, String path) {
    long end = System.nanoTime() + LONGEST.toNanos();
    int status;
    do {
      status = repository.ask("GET", path, "").statusCode();
    } while (status != 200 && System.nanoTime() < end);
    assertThat(status).isEqualTo(200);
  }

  private static Socket begin(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket
        .getOutputStream()
        .write(("GET " + LIST + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(US_ASCII));
    byte[] start = socket.getInputStream().readNBytes(15);
    assertThat(new String(start, US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
    return socket;
  }
}
