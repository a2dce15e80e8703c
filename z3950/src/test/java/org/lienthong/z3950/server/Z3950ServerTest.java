package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.session.Z3950Limits;

class Z3950ServerTest {
  private static final InitRequest INIT =
      new InitRequest(
          null,
          Set.of(1, 2, 3),
          Set.of(InitOption.SEARCH, InitOption.PRESENT),
          1 << 20,
          1 << 20,
          null,
          Implementation.UNKNOWN,
          null,
          List.of());

  private static final Budgets ONE =
      new Budgets(
          new Budget("connections", 1, 1),
          new Budget("unfinished-requests", 1, 1),
          new Budget("result-sets", 100_000, 100_000),
          new Budget("answers", 1, 1));

  @TempDir Path folder;

  private static Z3950Settings settings(Duration idle) {
    return Z3950Settings.plain("127.0.0.1", 0).withIdle(idle);
  }

  private static Socket connect(TestServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static Optional<Apdu> next(Socket socket) throws IOException {
    return new BerFraming(socket.getInputStream(), 1 << 20).next(() -> {}).map(ApduCodec::decode);
  }

  private static void send(Socket socket, Apdu apdu) throws IOException {
    socket.getOutputStream().write(ApduCodec.encode(apdu));
  }

  @Test
  void closesAnAssociationThatIsSilent() throws IOException {
    try (TestServer server = TestServer.start(folder, settings(Duration.ofMillis(200)));
        Socket socket = connect(server)) {
      send(socket, INIT);
      assertThat(next(socket)).get().isInstanceOf(InitResponse.class);
      assertThat(next(socket))
          .get()
          .isInstanceOfSatisfying(
              Close.class, close -> assertThat(close.reason()).isEqualTo(Close.LACK_OF_ACTIVITY));
      assertThat(next(socket)).isEmpty();
    }
  }

  @Test
  void turnsAwayOneMoreThanTheLimit() throws IOException {
    try (TestServer server = TestServer.start(folder, ONE);
        Socket first = connect(server)) {
      send(first, INIT);
      assertThat(next(first)).get().isInstanceOf(InitResponse.class);
      try (Socket second = connect(server)) {
        assertThat(next(second))
            .get()
            .isInstanceOfSatisfying(
                Close.class, close -> assertThat(close.reason()).isEqualTo(Close.RESOURCES));
      }
    }
  }

  @Test
  void saysCloseAtShutdown() throws IOException {
    TestServer server = TestServer.start(folder, settings(Duration.ofMinutes(1)));
    try (Socket socket = connect(server)) {
      send(socket, INIT);
      assertThat(next(socket)).get().isInstanceOf(InitResponse.class);
      server.close();
      assertThat(next(socket))
          .get()
          .isInstanceOfSatisfying(
              Close.class, close -> assertThat(close.reason()).isEqualTo(Close.SHUTDOWN));
    }
  }

  @Test
  void endsAtOnceWhenNobodyIsConnected() throws IOException {
    TestServer server = TestServer.start(folder, settings(Duration.ofMinutes(1)));
    assertTimeout(Duration.ofSeconds(2), server::close);
  }

  @Test
  void readsARequestOfTheLargestSizeAndRefusesALargerOne() throws IOException {
    try (TestServer server = TestServer.start(folder, settings(Duration.ofMinutes(1)))) {
      int most = Z3950Limits.MAX_REQUEST_OCTETS;
      assertThat(answerToOctets(server, INIT, most)).contains("closeReason");
      assertThat(answerToOctets(server, INIT, most + 1)).contains("more than " + most);
    }
  }

  @Test
  void readsASmallRequestBeforeInitAndRefusesALargerOne() throws IOException {
    try (TestServer server = TestServer.start(folder, settings(Duration.ofMinutes(1)))) {
      int most = Z3950Limits.OWN_OCTETS;
      assertThat(answerToOctets(server, null, most)).contains("closeReason");
      assertThat(answerToOctets(server, null, most + 1)).contains("more than " + most);
    }
  }

  /**
   * Sends a Close whose only content is one long unknown element, of so many octets in all.
   *
   * @param before a request that is answered first; null for none
   */
  private static String answerToOctets(TestServer server, @Nullable Apdu before, int octets)
      throws IOException {
    try (Socket socket = connect(server)) {
      if (before != null) {
        send(socket, before);
        assertThat(next(socket)).isPresent();
      }
      byte[] message = new byte[octets];
      int inner = octets - 7;
      message[0] = (byte) 0xbf;
      message[1] = 0x30;
      message[2] = (byte) 0x84;
      message[3] = (byte) (inner >> 24);
      message[4] = (byte) (inner >> 16);
      message[5] = (byte) (inner >> 8);
      message[6] = (byte) inner;
      int rest = inner - 6;
      message[7] = (byte) 0x99;
      message[8] = (byte) 0x84;
      message[9] = (byte) (rest >> 24);
      message[10] = (byte) (rest >> 16);
      message[11] = (byte) (rest >> 8);
      message[12] = (byte) rest;
      Thread.ofVirtual()
          .start(() -> {
            try {
              socket.getOutputStream().write(message);
            } catch (IOException hungUp) {
              // the server need not read what it refuses
            }
          });
      return next(socket).orElseThrow().toString();
    }
  }

  @Test
  void oneClientsGarbageHarmsNoOther() throws IOException {
    try (TestServer server = TestServer.start(folder, settings(Duration.ofMinutes(1)));
        Socket good = connect(server);
        Socket bad = connect(server)) {
      bad.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
      assertThat(next(bad))
          .get()
          .isInstanceOfSatisfying(
              Close.class, close -> assertThat(close.reason()).isEqualTo(Close.PROTOCOL_ERROR));
      send(good, INIT);
      assertThat(next(good)).get().isInstanceOf(InitResponse.class);
    }
  }

  @Test
  void namesAPortThatIsInUse() throws IOException {
    try (TestServer server = TestServer.start(folder)) {
      Z3950Settings same = Z3950Settings.plain("127.0.0.1", server.port());
      try (Z3950Server second = new Z3950Server(same, server.backend(), InstantSource.system())) {
        assertThatThrownBy(second::start)
            .isInstanceOf(IOException.class)
            .hasMessageContaining(String.valueOf(server.port()));
      }
    }
  }
}
