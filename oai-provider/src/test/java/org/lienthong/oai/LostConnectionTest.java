package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harvester that resets its connection in the middle of an answer. */
class LostConnectionTest {
  /** Together more than the buffers of both sides. */
  private static final int RECORDS = 100;

  private static final String LONG_TITLE = "a".repeat(90_000);

  @TempDir Path folder;
  private final BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Test
  void isOneLineForDebugging() throws Exception {
    Logger log = Logger.getLogger(OaiHandler.class.getName());
    Level before = log.getLevel();
    log.setLevel(Level.FINE);
    log.addHandler(reader);
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    try (TestRepository repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT)) {
      for (int i = 0; i < RECORDS; i++) {
        repository.put("union", "" + i, TestRepository.book("" + i, LONG_TITLE));
      }
      clock.advance(Duration.ofSeconds(2));
      reset(repository.port());
      LogRecord entry = logged.poll(30, TimeUnit.SECONDS);
      assertThat(entry).isNotNull();
      assertThat(entry.getLevel()).isEqualTo(Level.FINE);
      assertThat(entry.getThrown()).isNull();
    } finally {
      log.removeHandler(reader);
      log.setLevel(before);
    }
  }

  private static void reset(int port) throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket
          .getOutputStream()
          .write(
              "GET /oai?verb=ListRecords&metadataPrefix=marc21 HTTP/1.1\r\nHost: a\r\n\r\n"
                  .getBytes(US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoLinger(true, 0);
    }
  }
}
