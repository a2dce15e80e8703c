package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;

/**
 * Attacks on a server with 256 MB of heap, from this computer and without a login. Meanwhile honest
 * clients are answered, most of them within two seconds; afterwards the server holds nothing of the
 * attack, and its metrics name the budget that refused.
 */
class AttackTest {
  private static final Duration TO_RECOVER = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static LienthongServer server;
  private static Attack slow;

  @BeforeAll
  static void start() {
    Lienthong program = new Lienthong(folder.resolve("data"));
    String code = SampleCatalogues.members().getFirst().code();
    program.addLibrary(code);
    Path file = folder.resolve(code + ".mrc");
    MarcFiles.iso2709(file, SampleCatalogues.of(code));
    program.importFiles(code, List.of(file)).expecting(0);
    server = program.serve("-Xmx256m");
    slow = Attack.of(50, server.httpPort(), AttackTest::slowHead);
  }

  @AfterAll
  static void stop() throws IOException {
    slow.close();
    server.close();
  }

  @Test
  void survivesHalfSentInitRequests() throws Exception {
    byte[] head = {(byte) 0xB4, (byte) 0x84, 0x00, 0x0F, 0x42, 0x40};
    byte[] part = new byte[64 << 10];
    Attack attack =
        Attack.of(
            700,
            server.z3950Port(),
            out -> {
              out.write(head);
              for (int sent = 0; sent < 900_000; sent += part.length) {
                out.write(part);
              }
            });
    survive(attack, Optional.empty());
  }

  @Test
  void survivesHalfSentBodies() throws Exception {
    byte[] part = new byte[19_000];
    Attack attack =
        Attack.of(
            350,
            server.httpPort(),
            out -> {
              out.write(post("/sru", 1_900_000));
              for (int i = 0; i < 99; i++) {
                out.write(part);
              }
            });
    survive(attack, Optional.of("unfinished-requests"));
  }

  @Test
  void survivesBodiesForOaiThatNeverEnd() throws Exception {
    Attack attack = Attack.of(300, server.httpPort(), out -> out.write(post("/oai", 30_000)));
    survive(attack, Optional.empty());
  }

  @Test
  void survivesManyLargeSruResultSets() throws Exception {
    String query = "query=dc.title%3D%22" + "abcdefgh+".repeat(7_000) + "%22&resultSetTTL=900";
    byte[] body = query.getBytes(US_ASCII);
    Attack attack =
        Attack.of(
            8,
            server.httpPort(),
            out -> {
              for (int i = 0; i < 150; i++) {
                out.write(post("/sru", body.length));
                out.write(body);
              }
            });
    survive(attack, Optional.empty());
  }

  @Test
  void survivesManyLargeZ3950ResultSets() throws Exception {
    SearchQuery query = new SearchQuery.Type1(Pqf.parse(operands(256)));
    byte[] init = ApduCodec.encode(init());
    List<byte[]> searches =
        IntStream.range(0, 20).mapToObj(i -> ApduCodec.encode(search("s" + i, query))).toList();
    Attack attack =
        Attack.of(
            8,
            server.z3950Port(),
            out -> {
              out.write(init);
              for (byte[] search : searches) {
                out.write(search);
              }
            });
    survive(attack, Optional.empty());
  }

  @Test
  void survivesBrowsersThatAskForHugePages() throws Exception {
    Attack attack =
        Attack.of(
            60,
            server.httpPort(),
            out ->
                out.write(
                    head(
                        "GET /sru?query=cql.allRecords%3D1&maximumRecords=1000&facetLimit=20",
                        "Accept: text/html,application/xhtml+xml")));
    survive(attack, Optional.empty());
  }

  /** Each sends requests in advance, so that the answers never fit into the buffers of the system. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /oai?verb=ListRecords&metadataPrefix=marc21",
        "GET /sru?query=cql.allRecords%3D1&maximumRecords=1000",
      })
  void survivesClientsThatReadSlowly(String request) throws Exception {
    byte[] head = head(request, "Accept: */*");
    Attack attack =
        Attack.ofSlowReaders(
            300,
            server.httpPort(),
            out -> {
              for (int i = 0; i < 100; i++) {
                out.write(head);
              }
            });
    survive(attack, Optional.empty());
  }

  @Test
  void survivesHeadsOfManyFieldsThatNeverEnd() throws Exception {
    byte[] fields = "a:b\r\n".repeat(12_000).getBytes(US_ASCII);
    Attack attack =
        Attack.of(
            400,
            server.httpPort(),
            out -> {
              out.write("GET /sru HTTP/1.1\r\n".getBytes(US_ASCII));
              out.write(fields);
            });
    survive(attack, Optional.empty());
  }

  @Test
  void survivesRequestsOfManySmallElements() throws Exception {
    byte[] init = ApduCodec.encode(init());
    byte[] delete =
        ApduCodec.encode(
            new DeleteResultSetRequest(
                null, DeleteResultSetRequest.LIST, Collections.nCopies(300_000, "a")));
    Attack attack =
        Attack.of(
            60,
            server.z3950Port(),
            out -> {
              out.write(init);
              for (int i = 0; i < 20; i++) {
                out.write(delete);
              }
            });
    survive(attack, Optional.empty());
  }

  @Test
  void survivesWrongLogins() throws Exception {
    String basic = Base64.getEncoder().encodeToString("admin:sai".getBytes(US_ASCII));
    Attack attack =
        Attack.of(
            300,
            server.httpPort(),
            out ->
                out.write(
                    head("GET /api/review", "Authorization: Basic " + basic, "Connection: close")));
    survive(attack, Optional.empty());
  }

  /** It has run beside all other attacks, since its connections are closed only after a while. */
  @Test
  void closesConnectionsWhoseHeadNeverEnds() {
    Wait.until(Duration.ofSeconds(75), "slow connections closed", slow::isRefused);
  }

  private static void survive(Attack attack, Optional<String> budget) throws Exception {
    try (attack;
        HonestClients honest = new HonestClients(server)) {
      attack.awaitSent(Duration.ofSeconds(60));
      int before = honest.answered();
      Wait.until(TO_RECOVER, "honest requests", () -> honest.answered() >= before + 6);
      assertThat(honest.troubles()).isEmpty();
    }
    Wait.until(
        TO_RECOVER,
        "the server holds nothing more of the attack",
        () -> metric("lienthong_budget_used{budget=\"unfinished-requests\"}") == 0);
    budget.ifPresent(name ->
        assertThat(metric("lienthong_budget_refusals_total{budget=\"" + name + "\"}"))
            .isPositive());
    assertThat(server.command().said()).doesNotContain("OutOfMemoryError");
    assertThat(server.command().isRunning()).isTrue();
  }

  /** Returns a query of long operands, as flat as it can be. */
  private static String operands(int count) {
    return count == 1
        ? "@attr 1=4 " + "x".repeat(1_900) + " "
        : "@or " + operands(count / 2) + operands(count - count / 2);
  }

  private static double metric(String name) {
    return Http.get(server.address("/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  private static byte[] post(String path, int length) {
    return head(
        "POST " + path,
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: " + length);
  }

  private static byte[] head(String request, String... fields) {
    return (request + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", fields) + "\r\n\r\n")
        .getBytes(US_ASCII);
  }

  private static InitRequest init() {
    return new InitRequest(
        null,
        Set.of(1, 2, 3),
        Set.of(InitOption.SEARCH, InitOption.PRESENT, InitOption.NAMED_RESULT_SETS),
        1 << 20,
        1 << 20,
        null,
        new Implementation("", "attack", ""),
        null,
        List.of());
  }

  private static SearchRequest search(String set, SearchQuery query) {
    return new SearchRequest(
        null, 0, 1, 0, true, set, List.of("union"), null, null, null, query, List.of(), List.of());
  }

  /** Sends a header line each five seconds until the server closes the connection. */
  private static void slowHead(OutputStream out) throws IOException {
    out.write("GET /sru HTTP/1.1\r\nHost: x\r\n".getBytes(US_ASCII));
    for (int line = 0; line < 60; line++) {
      out.write(("X-Line: " + line + "\r\n").getBytes(US_ASCII));
      out.flush();
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()); // the attack is to be slow
    }
  }
}
