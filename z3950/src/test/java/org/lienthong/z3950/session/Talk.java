package org.lienthong.z3950.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.store.RecordStore;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.syntax.RecordSyntax;

/** An association of an account of library A, without sockets and octets. */
final class Talk implements AutoCloseable {
  private static final InitRequest INIT =
      new InitRequest(
          null,
          Set.of(1, 2, 3),
          Set.of(InitOption.SEARCH, InitOption.PRESENT, InitOption.NAMED_RESULT_SETS),
          1 << 20,
          1 << 20,
          new IdAuthentication.IdPass(null, "lan", "bí-mật"),
          Implementation.UNKNOWN,
          null,
          List.of());

  private final TestServer server;
  private final Association association;

  private Talk(TestServer server) {
    this.server = server;
    this.association = new Association(server.backend(), "192.0.2.1");
  }

  static Talk begin(Path folder) throws IOException {
    return begin(TestServer.start(folder));
  }

  /** Begins an association; closing it closes the server. */
  static Talk begin(TestServer server) {
    Talk talk = new Talk(server);
    talk.answer(INIT);
    return talk;
  }

  /** Returns another association of the same server, whose client has this address. */
  Association other(String address) {
    Association other = new Association(server.backend(), address);
    other.answer(INIT, _ -> {});
    return other;
  }

  Budgets budgets() {
    return server.backend().budgets();
  }

  RecordStore store() {
    return server.backend().store();
  }

  /** Returns the last response to a request. */
  Apdu answer(Apdu request) {
    return answer(association, request);
  }

  private static Apdu answer(Association association, Apdu request) {
    List<Apdu> out = new ArrayList<>();
    association.answer(request, out::add);
    return out.getLast();
  }

  /** Searches and returns the condition of the refusal; 0 when there was none. */
  int search(String set, List<String> databases, RpnQuery query) {
    return search(association, set, databases, query);
  }

  static int search(Association association, String set, List<String> databases, RpnQuery query) {
    SearchRequest request =
        new SearchRequest(
            null,
            0,
            1,
            0,
            true,
            set,
            databases,
            null,
            null,
            null,
            new SearchQuery.Type1(query),
            List.of(),
            List.of());
    return condition(((SearchResponse) answer(association, request)).records());
  }

  /** Presents the first record of a set and returns the condition of the refusal; 0 for none. */
  int present(String set) {
    return condition(present(set, 1).records());
  }

  /** Presents the first records of a set. */
  PresentResponse present(String set, int count) {
    return (PresentResponse)
        answer(
            new PresentRequest(
                null,
                set,
                1,
                count,
                List.of(),
                null,
                RecordSyntax.SUTRS.oid(),
                null,
                null,
                null,
                List.of()));
  }

  static int condition(@Nullable Records records) {
    return records instanceof Records.NonSurrogateDiagnostic(var diagnostic)
        ? condition(diagnostic)
        : 0;
  }

  static int condition(List<DiagRec> diagnostics) {
    return diagnostics.isEmpty() ? 0 : condition(diagnostics.getFirst());
  }

  private static int condition(DiagRec diagnostic) {
    return ((DiagRec.Default) diagnostic).condition();
  }

  @Override
  public void close() {
    association.close();
    server.close();
  }
}
