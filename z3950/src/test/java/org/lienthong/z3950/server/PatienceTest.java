package org.lienthong.z3950.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.session.Association;
import org.lienthong.z3950.session.Z3950Limits;

/** How long a conversation waits, by a clock of the test's own. */
class PatienceTest {
  private static final Instant NOW = Instant.parse("2024-09-05T07:00:00Z");
  private static final byte[] INIT =
      ApduCodec.encode(
          new InitRequest(
              null,
              Set.of(1, 2, 3),
              Set.of(InitOption.SEARCH),
              1 << 20,
              1 << 20,
              null,
              Implementation.UNKNOWN,
              null,
              List.of()));

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isShortBeforeInitAndLongAfterIt() throws IOException {
    try (Silent socket = new Silent(INIT)) {
      new Conversation(
              socket, new Association(server.backend(), "192.0.2.1"), Z3950Limits.IDLE, () -> NOW)
          .run();
      assertThat(socket.timeouts)
          .containsExactly(
              (int) Z3950Limits.BEFORE_INIT.toMillis(), (int) Z3950Limits.IDLE.toMillis());
    }
  }

  /** A socket that sends some octets and then nothing, at once for as long as it is waited for. */
  private static final class Silent extends Socket {
    private final List<Integer> timeouts = new ArrayList<>();
    private final ByteArrayInputStream octets;

    Silent(byte[] octets) {
      this.octets = new ByteArrayInputStream(octets);
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
      timeouts.add(millis);
    }

    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          if (octets.available() == 0) {
            throw new SocketTimeoutException();
          }
          return octets.read();
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
          target[start] = (byte) read();
          return 1;
        }
      };
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }

  @Test
  void endsWithAMessageThatIsTooLongOnItsWay() throws Exception {
    AtomicReference<Instant> time = new AtomicReference<>(NOW);
    CountDownLatch begun = new CountDownLatch(1);
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
        Socket accepted = listener.accept()) {
      Conversation conversation =
          new Conversation(
              accepted,
              new Association(server.backend(), "192.0.2.1"),
              Z3950Limits.IDLE,
              () -> {
                begun.countDown();
                return time.get();
              });
      Thread thread = Thread.ofVirtual().start(() -> quietly(conversation));
      client.getOutputStream().write(INIT, 0, INIT.length - 1);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      awaitBlocked(thread);
      time.set(NOW.plus(Z3950Limits.TRANSFER));
      conversation.abortIfStuck();
      assertThat(accepted.isClosed()).isFalse();
      time.set(NOW.plus(Z3950Limits.TRANSFER).plus(Duration.ofMillis(1)));
      conversation.abortIfStuck();
      assertThat(accepted.isClosed()).isTrue();
      thread.join(Duration.ofSeconds(20));
      assertThat(thread.isAlive()).isFalse();
    }
  }

  /** The moment is kept just after the clock was asked; then it waits for the last octet. */
  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(thread.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  private static void quietly(Conversation conversation) {
    try {
      conversation.run();
    } catch (IOException expected) {
      // the socket was closed
    }
  }
}
