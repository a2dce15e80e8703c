package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.z3950.server.Wire.BOOKS;
import static org.lienthong.z3950.server.Wire.ask;
import static org.lienthong.z3950.server.Wire.connect;
import static org.lienthong.z3950.server.Wire.init;
import static org.lienthong.z3950.server.Wire.next;
import static org.lienthong.z3950.server.Wire.search;
import static org.lienthong.z3950.server.Wire.waitUntil;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.ber.BerLimits;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.ApduCodec;

/** Attacks over real connections, with small budgets; honest clients are served beside them. */
class AttackTest {
  @TempDir Path folder;

  private static Budgets budgets(long connections, long unfinishedRequests) {
    return new Budgets(
        new Budget("connections", connections, connections),
        new Budget("unfinished-requests", unfinishedRequests, unfinishedRequests),
        new Budget("result-sets", 1 << 20, 1 << 20),
        new Budget("answers", 1 << 20, 1 << 20));
  }

  /** Begins a request of a megabyte, and sends so many octets of its content. */
  private static Socket half(TestServer server, int octets) throws IOException {
    Socket socket = connect(server);
    assertThat(ask(socket, init(null))).isInstanceOf(InitResponse.class);
    byte[] message = new byte[7 + octets];
    System.arraycopy(new byte[] {(byte) 0xb6, (byte) 0x83, 0x0f, 0, 0}, 0, message, 0, 5);
    socket.getOutputStream().write(message);
    return socket;
  }

  @Test
  void halfSentRequestsHoldNoMoreThanTheirBudget() throws IOException {
    try (TestServer server = TestServer.start(folder, budgets(100, 400_000));
        Socket honest = connect(server)) {
      Budget budget = server.backend().budgets().unfinishedRequests();
      assertThat(ask(honest, init(null))).isInstanceOf(InitResponse.class);
      List<Socket> attackers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        long before = budget.used();
        long refused = budget.refusals();
        attackers.add(half(server, 100_000));
        // 100 kB take 200 kB of buffers, so the budget is for two of them.
        waitUntil(() -> budget.used() > before + 170_000 || budget.refusals() > refused);
        assertThat(budget.used()).isLessThanOrEqualTo(400_000);
      }
      assertThat(budget.refusals()).isEqualTo(6);
      assertThat(next(attackers.getLast()))
          .isInstanceOfSatisfying(
              Close.class, close -> assertThat(close.reason()).isEqualTo(Close.RESOURCES));
      assertThat(((SearchResponse) ask(honest, search(BOOKS))).resultCount()).isEqualTo(10);
      for (Socket attacker : attackers) {
        attacker.close();
      }
      waitUntil(() -> budget.used() == 0);
      assertThat(((SearchResponse) ask(honest, search(row(60)))).searchStatus()).isTrue();
    }
  }

  @Test
  void connectionsAreCountedTogether() throws IOException {
    try (TestServer server = TestServer.start(folder, budgets(2, 1 << 20));
        Socket first = connect(server)) {
      assertThat(ask(first, init(null))).isInstanceOf(InitResponse.class);
      Budget budget = server.backend().budgets().connections();
      try (var _ = budget.reserve("192.0.2.1", 1).orElseThrow();
          Socket second = connect(server)) {
        assertThat(next(second))
            .isInstanceOfSatisfying(
                Close.class, close -> assertThat(close.reason()).isEqualTo(Close.RESOURCES));
      }
      try (Socket third = connect(server)) {
        assertThat(ask(third, init(null))).isInstanceOf(InitResponse.class);
        assertThat(budget.used()).isEqualTo(2);
      }
    }
  }

  /** Returns a query of so many terms in a row, nested as deep. */
  private static RpnStructure row(int terms) {
    RpnStructure out = BOOKS;
    for (int i = 1; i < terms; i++) {
      out = new RpnStructure.RpnRpnOp(BOOKS, out, new Operator.Or());
    }
    return out;
  }

  private static int condition(Apdu response) {
    return ((SearchResponse) response).records()
            instanceof Records.NonSurrogateDiagnostic(DiagRec.Default diagnostic)
        ? diagnostic.condition()
        : 0;
  }

  @Test
  void aQueryNestedTooDeeplyIsRefusedAndTheAssociationGoesOn() throws IOException {
    try (TestServer server = TestServer.start(folder);
        Socket socket = connect(server)) {
      assertThat(ask(socket, init(null))).isInstanceOf(InitResponse.class);
      assertThat(condition(ask(socket, search(row(200))))).isZero();
      assertThat(condition(ask(socket, search(row(500))))).isZero();
      for (int terms : new int[] {501, BerLimits.MAX_DEPTH, BerLimits.MAX_DEPTH + 1}) {
        Apdu response = ask(socket, search(row(terms)));
        assertThat(condition(response)).as("%d terms", terms).isEqualTo(6);
        assertThat(response.referenceId()).isEqualTo(Octets.of("ref", UTF_8));
      }
      assertThat(condition(ask(socket, search(BOOKS)))).isZero();
    }
  }

  /** Names of one letter are the elements of least octets; a request has some others. */
  @Test
  void aRequestOfTooManyElementsEndsTheAssociation() throws IOException {
    try (TestServer server = TestServer.start(folder);
        Socket socket = connect(server)) {
      assertThat(ask(socket, init(null))).isInstanceOf(InitResponse.class);
      int most = BerLimits.MAX_REQUEST_ELEMENTS - 10;
      assertThat(ask(socket, delete(most))).isInstanceOf(DeleteResultSetResponse.class);
      assertThat(ask(socket, delete(BerLimits.MAX_REQUEST_ELEMENTS)))
          .isInstanceOfSatisfying(
              Close.class, close -> assertThat(close.reason()).isEqualTo(Close.PROTOCOL_ERROR));
    }
  }

  private static DeleteResultSetRequest delete(int names) {
    return new DeleteResultSetRequest(
        null, DeleteResultSetRequest.LIST, java.util.Collections.nCopies(names, "a"));
  }

  /** The whole request is nested 200,000 deep in elements of indefinite length. */
  @Test
  void depthCostsNoStack() throws IOException {
    try (TestServer server = TestServer.start(folder);
        Socket socket = connect(server)) {
      assertThat(ask(socket, init(null))).isInstanceOf(InitResponse.class);
      byte[] one = ApduCodec.encode(search(BOOKS));
      // The last element is the query, [21]: its content is replaced.
      int query = new String(one, ISO_8859_1).lastIndexOf('\u00b5');
      int levels = 200_000;
      byte[] deep = new byte[query + 2 + 4 * levels];
      int at = 0;
      deep[at++] = one[0];
      deep[at++] = (byte) 0x80;
      for (int i = 2; i < query; i++) {
        deep[at++] = one[i];
      }
      deep[at++] = (byte) 0xb5;
      deep[at++] = (byte) 0x80;
      for (int i = 1; i < levels; i++) {
        deep[at++] = (byte) 0xa1;
        deep[at++] = (byte) 0x80;
      }
      socket.getOutputStream().write(deep); // zeroes end them all
      assertThat(condition(next(socket))).isEqualTo(6);
      assertThat(condition(ask(socket, search(BOOKS)))).isZero();
    }
  }
}
