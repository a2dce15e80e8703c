package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.z3950.server.Wire.BOOKS;
import static org.lienthong.z3950.server.Wire.ask;
import static org.lienthong.z3950.server.Wire.connect;
import static org.lienthong.z3950.server.Wire.init;
import static org.lienthong.z3950.server.Wire.login;
import static org.lienthong.z3950.server.Wire.search;
import static org.lienthong.z3950.server.Wire.update;
import static org.lienthong.z3950.server.Wire.waitUntil;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.LoginLimits;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.rpn.Pqf;

/** Rights, logins and counts of associations, over real connections. */
class AccountsTest {
  @TempDir Path folder;

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
      ask(socket, search(Pqf.parse("@attr 1=9999 x").rpn()));
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
