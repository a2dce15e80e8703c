package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.LoginLimits;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.ber.BerLimits;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.codec.UpdateCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.session.Z3950Limits;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Attacks over real connections, with small budgets; honest clients are served beside them. */
class AttackTest {
  private static final RpnStructure BOOKS = Pqf.parse("@attr 1=4 toán").rpn();

  @TempDir Path folder;

  private static Budgets budgets(long connections, long unfinishedRequests) {
    return new Budgets(
        new Budget("connections", connections, connections),
        new Budget("unfinished-requests", unfinishedRequests, unfinishedRequests),
        new Budget("result-sets", 1 << 20, 1 << 20),
        new Budget("answers", 1 << 20, 1 << 20));
  }

  private static Socket connect(TestServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static Apdu next(Socket socket) throws IOException {
    return ApduCodec.decode(
        new BerFraming(socket.getInputStream(), 1 << 20).next(() -> {}).orElseThrow());
  }

  private static Apdu ask(Socket socket, Apdu request) throws IOException {
    socket.getOutputStream().write(ApduCodec.encode(request));
    return next(socket);
  }

  private static InitRequest init(@Nullable IdAuthentication id) {
    return new InitRequest(
        null,
        Set.of(1, 2, 3),
        Set.of(InitOption.SEARCH, InitOption.PRESENT, InitOption.EXTENDED_SERVICES),
        1 << 20,
        1 << 20,
        id,
        Implementation.UNKNOWN,
        null,
        List.of());
  }

  private static InitRequest login(String user, String password) {
    return init(new IdAuthentication.IdPass(null, user, password));
  }

  private static SearchRequest search(RpnStructure query) {
    return new SearchRequest(
        Octets.of("ref", UTF_8),
        0,
        1,
        0,
        true,
        "default",
        List.of("A"),
        null,
        null,
        null,
        new SearchQuery.Type1(new RpnQuery(Oids.BIB_1, query)),
        List.of(),
        List.of());
  }

  private static void waitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
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
      for (int terms : new int[] {501, BerLimits.MAX_DEPTH, BerLimits.MAX_DEPTH + 1, 2_000}) {
        Apdu response = ask(socket, search(row(terms)));
        assertThat(condition(response)).as("%d terms", terms).isEqualTo(6);
        assertThat(response.referenceId()).isEqualTo(Octets.of("ref", UTF_8));
      }
      assertThat(condition(ask(socket, search(BOOKS)))).isZero();
    }
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

  private static ExtendedServicesResponse update(Socket socket) throws IOException {
    byte[] record = Iso2709Writer.toOctets(TestServer.book("x", "Sinh học", "Tô Hoài", 2020));
    var supplied =
        new UpdateTask.SuppliedRecord(
            "x", null, External.octets(RecordSyntax.USMARC.oid(), Octets.owned(record)));
    UpdateTask task =
        new UpdateTask(UpdateTask.SPECIAL_UPDATE, "A", null, null, List.of(supplied));
    return (ExtendedServicesResponse)
        ask(
            socket,
            new ExtendedServicesRequest(
                null,
                ExtendedServicesRequest.CREATE,
                Oids.UPDATE,
                null,
                null,
                null,
                UpdateCodec.request(Oids.UPDATE, task),
                ExtendedServicesRequest.WAIT,
                null));
  }

  private static void assertDenied(Socket socket) throws IOException {
    ExtendedServicesResponse response = update(socket);
    assertThat(response.operationStatus()).isEqualTo(ExtendedServicesResponse.FAILURE);
    assertThat(response.diagnostics())
        .singleElement()
        .isInstanceOfSatisfying(
            DiagRec.Default.class, d -> assertThat(d.condition()).isEqualTo(222));
  }

  private static void losesItsRights(TestServer server, Runnable change) throws IOException {
    try (Socket socket = connect(server)) {
      assertThat(ask(socket, login("lan", "bí-mật")))
          .isInstanceOfSatisfying(InitResponse.class, r -> assertThat(r.result()).isTrue());
      assertThat(update(socket).operationStatus()).isEqualTo(ExtendedServicesResponse.DONE);
      change.run();
      assertDenied(socket);
      assertThat(((SearchResponse) ask(socket, search(BOOKS))).searchStatus()).isTrue();
    }
    server.accounts().put(new Account("lan", "A", false), "bí-mật".toCharArray());
  }

  @Test
  void anOpenAssociationHasTheRightsOfItsAccountNow() throws IOException {
    try (TestServer started = TestServer.start(folder)) {
      losesItsRights(started, () -> started.accounts().remove("lan"));
      losesItsRights(
          started,
          () -> started.accounts().put(new Account("lan", "B", false), "bí-mật".toCharArray()));
      losesItsRights(
          started,
          () -> started.accounts().put(new Account("lan", "A", false), "mới".toCharArray()));
    }
  }

  @Test
  void requestsAreCountedByTheirService() throws IOException {
    List<String> counted = Collections.synchronizedList(new ArrayList<>());
    Z3950Settings settings = Z3950Settings.plain("127.0.0.1", 0);
    try (TestServer store = TestServer.start(folder);
        Z3950Server server =
            new Z3950Server(
                settings,
                store.backend(),
                InstantSource.system(),
                (service, failed, took) ->
                    counted.add(service + " " + failed + " " + took.isPositive()));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.start())) {
      ask(socket, init(null));
      ask(socket, search(BOOKS));
      ask(socket, search(row(501)));
      update(socket);
      ask(socket, Close.because(Close.FINISHED, "bye"));
      waitUntil(() -> counted.size() == 5);
      assertThat(counted)
          .containsExactly(
              "init false true",
              "search false true",
              "search true true",
              "update true true",
              "close false true");
    }
  }

  @Test
  void tooManyWrongLoginsAreToldToTryLater() throws IOException {
    try (TestServer server = TestServer.start(folder)) {
      List<String> answers = new ArrayList<>();
      for (int i = 0; i <= LoginLimits.FREE_FAILURES; i++) {
        try (Socket socket = connect(server)) {
          InitResponse response = (InitResponse) ask(socket, login("lan", "sai" + i));
          assertThat(response.result()).isFalse();
          External information = response.userInformation();
          assertThat(information).isNotNull();
          answers.add(information == null ? "" : text(information));
        }
      }
      assertThat(answers.getFirst()).doesNotContain("try again");
      assertThat(answers.getLast()).contains("thử lại sau", "try again in");
      try (Socket socket = connect(server)) {
        assertThat(ask(socket, init(new IdAuthentication.IdPass(null, "", "x"))))
            .isInstanceOfSatisfying(InitResponse.class, r -> assertThat(r.result()).isTrue());
      }
    }
  }

  private static String text(External external) {
    return external.content() instanceof External.SingleAsn1(Octets element)
        ? element.text(UTF_8)
        : "";
  }
}
