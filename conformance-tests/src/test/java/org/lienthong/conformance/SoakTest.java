package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.demo.SampleCatalogues;

/**
 * All attacks of {@link AttackTest} on a server with 256 MB of heap, mixed with honest load: the
 * heap stays flat, nothing acknowledged is lost, and honest clients are answered. It runs only by
 * its name, for an hour unless {@code lienthong.soak.minutes} says otherwise, and writes what it
 * saw to {@code target/soak.txt}.
 */
class SoakTest {
  private static final int ASSOCIATIONS = 200;
  private static final int WEB_CLIENTS = 100;
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);
  private static final Duration TO_RECOVER = Duration.ofMinutes(3);
  private static final String UNFINISHED = "lienthong_budget_used{budget=\"unfinished-requests\"}";

  /** With fewer samples, one of an attack under way decides what the least of a quarter is. */
  private static final int SAMPLES_TO_COMPARE = 60;

  /**
   * Attacks at the same time: with all, their connections alone would spend the budget, which knows
   * addresses apart but not clients of one computer.
   */
  private static final int MIXED = 2;

  @TempDir private Path folder;
  private final Semaphore places = new Semaphore(MIXED);
  private final Map<String, AtomicInteger> attacks = new ConcurrentSkipListMap<>();
  private final List<String> report = new ArrayList<>();
  private volatile boolean over;

  @Test
  void livesThroughAttacksAndHonestLoad() throws Exception {
    Duration length = Duration.ofMinutes(Long.getLong("lienthong.soak.minutes", 60));
    Lienthong member = new Lienthong(folder.resolve("member"));
    member.addLibrary(Writers.HARVESTED);
    Lienthong program = new Lienthong(folder.resolve("data"));
    fill(program);
    try (LienthongServer source = member.serve("-Xmx128m")) {
      String address = source.oai(Writers.HARVESTED);
      program.done("library", "add", Writers.HARVESTED, "--name", "Gặt", "--oai", address);
      try (LienthongServer server = program.serve("-Xmx256m")) {
        soak(length, program, server, member);
      }
    }
  }

  private void fill(Lienthong program) {
    program.addLibrary(Writers.IMPORTED);
    String code = SampleCatalogues.members().getFirst().code();
    program.addLibrary(code);
    Path file = MarcFiles.iso2709(folder.resolve("sample.mrc"), SampleCatalogues.of(code));
    program.importFiles(code, List.of(file)).expecting(0);
  }

  private void soak(Duration length, Lienthong program, LienthongServer server, Lienthong member)
      throws Exception {
    LiveHeap heap = new LiveHeap(server);
    Writers writers = new Writers(program, server, member, folder);
    Crowd crowd = new Crowd(server, ASSOCIATIONS, WEB_CLIENTS);
    List<Thread> attackers =
        new Attacks(server)
            .all().entrySet().stream()
                .map(
                    each -> Thread.startVirtualThread(() -> attack(each.getKey(), each.getValue())))
                .toList();
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end && server.command().isRunning()) {
      Thread.sleep(BETWEEN_SAMPLES); // the time of the soak itself
      heap.sample();
    }
    over = true;
    for (Thread attacker : attackers) {
      attacker.join();
    }
    crowd.finish();
    writers.finish();
    assertThat(server.command().isRunning()).isTrue();
    Wait.until(TO_RECOVER, "nothing held of attacks", () -> server.metric(UNFINISHED) == 0);
    LiveHeap after = new LiveHeap(server);
    after.sample();
    tell(heap, after, crowd, writers);
    check(server, heap, after, crowd, writers);
  }

  private void attack(String name, Supplier<Attack> start) {
    AtomicInteger rounds = attacks.computeIfAbsent(name, _ -> new AtomicInteger());
    try {
      while (!over) {
        places.acquire();
        try (Attack attack = start.get()) {
          attack.awaitSent(Duration.ofSeconds(15));
          pause(10);
          rounds.incrementAndGet();
        } finally {
          places.release();
        }
        pause(10);
      }
    } catch (InterruptedException | IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static void pause(int mostSeconds) throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(1_000, mostSeconds * 1_000));
  }

  private void check(
      LienthongServer server, LiveHeap heap, LiveHeap after, Crowd crowd, Writers writers) {
    String last = "dc.title=\"" + writers.lastImportedTitle() + "\"";
    Wait.until(TO_RECOVER, "the index", () -> server.sru(Writers.IMPORTED).count(last) == 1);
    Wait.until(TO_RECOVER, "harvesters have all", () -> writers.lostLists().isEmpty());
    SoftAssertions.assertSoftly(all -> {
      all.assertThat(server.command().said()).doesNotContain("OutOfMemoryError");
      long most = heap.least(2) * 6 / 5 + 8;
      all.assertThat(after.last())
          .as("live heap after the load, beside the least of the second quarter")
          .isLessThanOrEqualTo(most);
      if (heap.samples().size() >= SAMPLES_TO_COMPARE) {
        all.assertThat(heap.least(4))
            .as("least live heap of the last quarter, beside that of the second")
            .isLessThanOrEqualTo(most);
      }
      all.assertThat(writers.imports()).isPositive();
      all.assertThat(writers.harvests()).isPositive();
      all.assertThat(writers.lists()).isPositive();
      all.assertThat(writers.troubles()).isEmpty();
      all.assertThat(writers.lostImports()).isEmpty();
      all.assertThat(writers.lostHarvests()).isEmpty();
      all.assertThat(writers.findings()).isEmpty();
      answered(all, crowd.z3950());
      answered(all, crowd.web());
    });
  }

  /** Half within two seconds; of a hundred one may wait longer than its client, or be sent away. */
  private static void answered(SoftAssertions all, Answered clients) {
    long requests = clients.answers() + clients.refusals() + clients.failures();
    all.assertThat(clients.within(500)).isLessThanOrEqualTo(2_000);
    all.assertThat(100 * clients.failures())
        .as("%s", clients.troubles())
        .isLessThanOrEqualTo(requests);
    all.assertThat(100 * clients.refusals()).isLessThanOrEqualTo(requests);
  }

  private void tell(LiveHeap heap, LiveHeap after, Crowd crowd, Writers writers)
      throws IOException {
    report.add(
        "live heap in MB, least of each quarter: "
            + heap.least(1)
            + " "
            + heap.least(2)
            + " "
            + heap.least(3)
            + " "
            + heap.least(4)
            + ", after the load: "
            + after.last());
    report.add("samples: " + heap.samples());
    report.add("clients     answered    busy  failed  half ms   99% ms  99.9% ms");
    row("Z39.50", crowd.z3950());
    row("HTTP", crowd.web());
    report.add(
        "imports: "
            + writers.imports()
            + ", harvests: "
            + writers.harvests()
            + ", lists harvested: "
            + writers.lists());
    report.add("attacks: " + attacks);
    writers.troubles().stream().limit(20).forEach(report::add);
    crowd.z3950().troubles().forEach((why, times) -> report.add("Z39.50 " + times + " × " + why));
    crowd.web().troubles().forEach((why, times) -> report.add("HTTP " + times + " × " + why));
    Files.write(Path.of("target", "soak.txt"), report, UTF_8);
  }

  private void row(String name, Answered clients) {
    report.add(
        String.format(
            Locale.ROOT,
            "%-10s %9d %7d %7d %8d %8d %9d",
            name,
            clients.answers(),
            clients.refusals(),
            clients.failures(),
            clients.within(500),
            clients.within(990),
            clients.within(999)));
  }
}
