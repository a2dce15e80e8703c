package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of the machine: disk, files, limits, clock. After each of them comes the right answer, or
 * one sentence in both languages that says what to do; nothing that was acknowledged is lost in
 * silence.
 */
class FaultsTest {
  private static final int MANY = 300;
  private static final int PAGE = 4096;
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String ALL = "cql.allRecords=1";

  @TempDir private Path folder;
  private Lienthong program;

  @BeforeEach
  void fill() {
    program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
    add(program, "a", MANY);
  }

  private void add(Lienthong to, String prefix, int count) {
    Path file =
        MarcFiles.iso2709(folder.resolve(prefix + ".mrc"), MarcFiles.numbered(prefix, count));
    to.importFiles("A", List.of(file)).expecting(0);
  }

  /** Expects that a command is refused with one line in both languages. */
  private static void assertRefused(Outcome outcome, String... words) {
    outcome.expecting(2);
    assertThat(outcome.err().strip()).hasLineCount(1).contains(" / ").contains(words);
    assertThat(outcome.err()).doesNotContain("\tat ", "Exception");
  }

  private Outcome serveRefused(Lienthong which) {
    String http = Integer.toString(Ports.free());
    String z3950 = Integer.toString(Ports.free());
    return which.run("serve", "--http-port", http, "--z3950-port", z3950);
  }

  private static List<String> findings(Lienthong of) {
    return of.run("check", "--json")
        .json()
        .path("findings")
        .valueStream()
        .map(one -> one.path("fault").asString())
        .toList();
  }

  @Test
  void isRefusedOnAReadOnlyDiskAndCanBeCheckedThere() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        Programs.run(
                    List.of("mount", "-t", "tmpfs", "-o", "size=1g", "tmpfs", disk.toString()),
                    Map.of(),
                    "")
                .status()
            == 0,
        "skipped: this user or system cannot mount a disk");
    try {
      // The data directory itself is the disk: temporary files beside it can be written.
      Lienthong there = new Lienthong(disk);
      copy(program.data(), there.data());
      Programs.run(List.of("mount", "-o", "remount,ro", disk.toString()), Map.of(), "")
          .expecting(0);
      assertRefused(serveRefused(there), "chỉ cho đọc", "read-only");
      assertRefused(there.run("status"), "read-only");
      Outcome check = there.run("check", "--json");
      assertThat(check.json().path("records").asLong()).isGreaterThanOrEqualTo(MANY);
      assertThat(findings(there)).containsExactly("DISK_READ_ONLY");
    } finally {
      Programs.run(List.of("umount", disk.toString()), Map.of(), "").expecting(0);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.skip(1).toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void refusesToStartWithATornPage(int page) throws IOException {
    tear(page, 1);
    assertRefused(serveRefused(program), "hỏng", "damaged", "restore");
    assertThat(findings(program)).containsAnyOf("STORE_UNREADABLE", "DATABASE_DAMAGED");
  }

  @Test
  void saysThatItIsNotReadyWhenPagesAreTornWhileItServes() throws IOException {
    try (LienthongServer server = program.serve()) {
      tear(8, 1_000);
      Http.Answer ready = Http.get(server.address("/health/ready"));
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.body()).contains("not ready; records: ");
      assertRefused(program.run("library", "add", "B", "--name", "B"), "damaged");
      Path file = MarcFiles.iso2709(folder.resolve("b.mrc"), MarcFiles.numbered("b", 3));
      Outcome refused = program.run("import", "--library", "A", file.toString());
      assertThat(refused.status()).isPositive();
      assertThat(refused.err()).contains("damaged").doesNotContain("\tat ");
      assertThat(Http.get(server.address("/oai?verb=ListRecords&metadataPrefix=oai_dc")).status())
          .isEqualTo(500);
      assertThat(server.command().said())
          .contains("nothing more is written")
          .doesNotContain("\tat ");
    }
  }

  /** Writes pages of the store's file that are not what the store wrote. */
  private void tear(int page, int count) throws IOException {
    Path records = program.data().resolve("records.sqlite");
    byte[] noise = new byte[PAGE];
    new Random(page).nextBytes(noise);
    try (RandomAccessFile file = new RandomAccessFile(records.toFile(), "rw")) {
      long pages = file.length() / PAGE;
      for (long i = page; i < Math.min(pages, page + (long) count); i++) {
        file.seek(i * PAGE);
        file.write(noise);
      }
    }
  }

  @Test
  void refusesADirectoryWhoseWriteAheadLogIsLost() throws IOException {
    Path log = program.data().resolve("records.sqlite-wal");
    Path kept = folder.resolve("kept-wal");
    try (LienthongServer server = program.serve()) {
      add(program, "b", MANY);
      server.command().kill();
    }
    assertThat(findings(program)).isEmpty();
    Files.move(log, kept);
    assertRefused(serveRefused(program), "records.sqlite-wal", "records.open", "restore");
    assertThat(findings(program)).contains("LOG_LOST");
    assertRefused(serveRefused(program), "records.open");
    Files.move(kept, log, StandardCopyOption.REPLACE_EXISTING);
    assertThat(program.records("A")).hasSize(2 * MANY);
    assertThat(program.data().resolve("records.open")).doesNotExist();
  }

  @Test
  void goesOnWithoutTheLogWhenThatIsAccepted() throws IOException {
    try (LienthongServer server = program.serve()) {
      add(program, "b", MANY);
      server.command().kill();
    }
    Files.delete(program.data().resolve("records.sqlite-wal"));
    Files.delete(program.data().resolve("records.open"));
    try (LienthongServer server = program.serve()) {
      Wait.until(LONG, "index", () -> server.sru("A").count(ALL) == MANY);
      add(program, "c", MANY);
      Wait.until(LONG, "index", () -> server.sru("A").count(ALL) == 2 * MANY);
    }
    assertThat(findings(program)).isEmpty();
  }

  @Test
  void rebuildsADamagedIndex() throws IOException {
    try (Stream<Path> files = Files.list(program.data().resolve("index"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[100]);
      }
    }
    try (LienthongServer server = program.serve()) {
      Wait.until(LONG, "index", () -> server.sru("A").count(ALL) == MANY);
      assertThat(server.command().said()).contains(" | ").doesNotContain("\tat ");
    }
  }

  @Test
  void saysThatItNeedsMoreOpenFiles() {
    Programs.assumeInstalled("prlimit");
    assertRefused(serveRefused(program.under("prlimit", "--nofile=64")), "ulimit", "64", "256");
  }

  /**
   * Idle connections take the files that are left, but not for long those that the server needs.
   */
  @Test
  void keepsFilesForItselfWhenClientsTakeAllConnections() throws Exception {
    Programs.assumeInstalled("prlimit");
    try (LienthongServer server = program.under("prlimit", "--nofile=256").serve()) {
      byte[] head = "GET / HTTP/1.1\r\n".getBytes(US_ASCII);
      try (Attack attack = Attack.of(400, server.httpPort(), out -> out.write(head))) {
        attack.awaitSent(Duration.ofSeconds(30));
        add(program, "b", MANY);
      }
      Wait.until(LONG, "an answer", () -> server.sru("A").count(ALL) == 2 * MANY);
      assertThat(server.command().said()).doesNotContain("\tat ");
    }
  }

  @Test
  void worksWithSixtyFourMegabytesOfHeap() {
    try (LienthongServer server = program.serve("-Xmx64m")) {
      add(program, "b", 10 * MANY);
      Wait.until(LONG, "index", () -> server.sru("A").count(ALL) == 11 * MANY);
      Wait.until(LONG, "union", () -> server.sru("union").count(ALL) == 11 * MANY);
      assertThat(server.command().said()).doesNotContain("\tat ", "OutOfMemoryError");
    }
    assertThat(findings(program)).isEmpty();
  }

  /** The clock is a day ahead for a while: what comes afterwards is still published and found. */
  @Test
  void publishesWhatComesAfterTheClockWentBackADay() throws IOException {
    Path preload = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    assumeTrue(Files.exists(preload), "skipped: libfaketime is not installed");
    Path clock = Files.writeString(folder.resolve("clock"), "+0");
    Lienthong faked =
        program.under(
            "env",
            "LD_PRELOAD=" + preload,
            "FAKETIME_TIMESTAMP_FILE=" + clock,
            "FAKETIME_CACHE_DURATION=1",
            "FAKETIME_DONT_FAKE_MONOTONIC=1",
            "DONT_FAKE_MONOTONIC=1");
    try (LienthongServer server = faked.serve()) {
      String today = responseDate(server);
      Files.writeString(clock, "+1d");
      Wait.until(LONG, "tomorrow", () -> !responseDate(server).equals(today));
      add(program, "b", MANY);
      Wait.until(LONG, "list", () -> identifiers(server) == 2 * MANY);
      Files.writeString(clock, "+0");
      add(program, "c", MANY);
      Wait.until(LONG, "list", () -> identifiers(server) == 3 * MANY);
      Wait.until(LONG, "index", () -> server.sru("union").count(ALL) == 3 * MANY);
      assertThat(server.command().said()).doesNotContain("\tat ");
    }
    assertThat(findings(program)).isEmpty();
  }

  /** Returns the day that OAI-PMH says it is. */
  private static String responseDate(LienthongServer server) {
    Xml page = Xml.parse(Http.get(server.oai("A") + "?verb=Identify").body());
    return page.texts("responseDate").getFirst().substring(0, "2026-11-30".length());
  }

  private static long identifiers(LienthongServer server) {
    String first = server.oai("A") + "?verb=ListIdentifiers&metadataPrefix=oai_dc";
    Xml page = Xml.parse(Http.get(first).body());
    return page.elements("resumptionToken").stream()
        .mapToLong(token -> Long.parseLong(token.getAttribute("completeListSize")))
        .findFirst()
        .orElse(page.elements("header").size());
  }
}
