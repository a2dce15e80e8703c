package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.demo.SampleCatalogues;

/**
 * Attacks on a server with 256 MB of heap, from this computer and without a login. Meanwhile honest
 * clients are answered, most of them within two seconds; afterwards the server holds nothing of the
 * attack, and its metrics name the budget that refused.
 */
class AttackTest {
  private static final Duration TO_RECOVER = Duration.ofSeconds(30);

  /** Octets of the unfinished heads that are sent beside all other attacks. */
  private static final int SLOW_HEADS = 64 << 10;

  @TempDir static Path folder;
  private static LienthongServer server;
  private static Attacks attacks;
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
    attacks = new Attacks(server);
    slow = attacks.slowHeads();
  }

  @AfterAll
  static void stop() throws IOException {
    slow.close();
    server.close();
  }

  @Test
  void survivesHalfSentInitRequests() throws Exception {
    survive(attacks.halfSentInits(), Optional.empty());
  }

  @Test
  void survivesHalfSentBodies() throws Exception {
    survive(attacks.halfSentBodies(), Optional.of("unfinished-requests"));
  }

  @Test
  void survivesBodiesForOaiThatNeverEnd() throws Exception {
    survive(attacks.endlessOaiBodies(), Optional.empty());
  }

  @Test
  void survivesManyLargeSruResultSets() throws Exception {
    survive(attacks.largeSruResultSets(), Optional.empty());
  }

  @Test
  void survivesManyLargeZ3950ResultSets() throws Exception {
    survive(attacks.largeZ3950ResultSets(), Optional.empty());
  }

  @Test
  void survivesBrowsersThatAskForHugePages() throws Exception {
    survive(attacks.hugePages(), Optional.empty());
  }

  @Test
  void survivesWrongLogins() throws Exception {
    survive(attacks.wrongLogins(), Optional.empty());
  }

  /**
   * Each sends requests in advance, so that the answers never fit into the buffers of the system.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /oai?verb=ListRecords&metadataPrefix=marc21",
        "GET /sru?query=cql.allRecords%3D1&maximumRecords=1000",
      })
  void survivesClientsThatReadSlowly(String request) throws Exception {
    survive(attacks.slowReaders(request), Optional.empty());
  }

  @Test
  void survivesHeadsOfManyFieldsThatNeverEnd() throws Exception {
    survive(attacks.headsOfManyFields(), Optional.empty());
  }

  @Test
  void survivesRequestsOfManySmallElements() throws Exception {
    survive(attacks.requestsOfManyElements(), Optional.empty());
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
        () -> server.metric("lienthong_budget_used{budget=\"unfinished-requests\"}") <= SLOW_HEADS);
    budget.ifPresent(name ->
        assertThat(server.metric("lienthong_budget_refusals_total{budget=\"" + name + "\"}"))
            .isPositive());
    assertThat(server.command().said()).doesNotContain("OutOfMemoryError");
    assertThat(server.command().isRunning()).isTrue();
  }
}
