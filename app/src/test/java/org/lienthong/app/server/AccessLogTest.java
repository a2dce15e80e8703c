package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.command.Workplace;

class AccessLogTest {
  private static final Logger LOGGER = Logger.getLogger("org.lienthong.access");

  @TempDir Path folder;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          lines.add(record.getMessage());
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  @BeforeEach
  void listen() {
    LOGGER.setLevel(Level.INFO);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
  }

  /** Returns the first line that is logged when a path is asked twice. */
  private String logged(String configuration, String path) throws Exception {
    Path file = Files.writeString(folder.resolve("lienthong.yaml"), configuration);
    ServerSettings settings = ServerSettings.read(file).listening("127.0.0.1", 0, 0);
    try (Workplace work = new Workplace(folder);
        Server server = Server.start(work.engine(), settings, InstantSource.system());
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.httpPort() + path);
      client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      String line = lines.poll(settings.accessLog() == AccessLog.OFF ? 0 : 10, TimeUnit.SECONDS);
      return line == null ? "" : line;
    }
  }

  @Test
  void logsNothingUnlessToldTo() throws Exception {
    assertThat(logged("", "/health/live")).isEmpty();
    assertThat(lines).isEmpty();
  }

  @Test
  void logsNeitherAddressNorQueryWhenShort() throws Exception {
    assertThat(logged("access-log: short", "/oai?verb=Identify&x=nguyen"))
        .matches("GET /oai 200 \\d+B \\d+ms [0-9a-f-]{36}");
  }

  @Test
  void addsAddressAndQueryWhenFull() throws Exception {
    assertThat(logged("access-log: full", "/oai?verb=Identify&x=a%0Ab"))
        .matches("127\\.0\\.0\\.1 GET /oai\\?verb=Identify&x=a%0Ab 200 \\d+B \\d+ms [0-9a-f-]{36}");
  }
}
