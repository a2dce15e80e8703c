package org.lienthong.z3950.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordStore;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;

/** An association of an account of library A, without sockets and octets. */
final class Talk implements AutoCloseable {
  private final TestServer server;
  private final Association association;

  private Talk(TestServer server) {
    this.server = server;
    this.association = new Association(server.backend(), "192.0.2.1");
  }

  static Talk begin(Path folder) throws IOException {
    Talk talk = new Talk(TestServer.start(folder));
    talk.answer(
        new InitRequest(
            null,
            Set.of(1, 2, 3),
            Set.of(InitOption.SEARCH, InitOption.PRESENT, InitOption.NAMED_RESULT_SETS),
            1 << 20,
            1 << 20,
            new IdAuthentication.IdPass(null, "lan", "bí-mật"),
            Implementation.UNKNOWN,
            null,
            List.of()));
    return talk;
  }

  RecordStore store() {
    return server.backend().store();
  }

  /** Returns the last response to a request. */
  Apdu answer(Apdu request) {
    List<Apdu> out = new ArrayList<>();
    association.answer(request, out::add);
    return out.getLast();
  }

  /** Searches and returns the condition of the refusal; 0 when there was none. */
  int search(String set, List<String> databases, RpnQuery query) {
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
    return condition(((SearchResponse) answer(request)).records());
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
    server.close();
  }
}
