package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import tools.jackson.databind.JsonNode;

/**
 * Kill -9 at random moments while an installation imports, harvests, takes updates and decisions,
 * is backed up and restored. Whatever was acknowledged is there at the next start.
 *
 * <p>{@code -Dlienthong.kills=100} sets how many; {@code -Dlienthong.kills.seed=N} repeats a run,
 * as far as a machine repeats itself: the moments are the same, the load is not.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("lienthong.kills", 3);
  private static final long SEED = Long.getLong("lienthong.kills.seed", 13);

  private static final int IMPORTED = 1_500;
  private static final int HARVESTED = 600;

  /** How the identifiers of the member begin, under which its records are kept. */
  private static final String OAI_IDENTIFIER = "oai:lienthong.example:M/";

  private static final int UPDATED = 40;

  /** A command needs a second until it begins, and about three more until it has ended. */
  private static final Duration OF_COMMANDS = Duration.ofMillis(4_500);

  /** Requests over HTTP begin at once. */
  private static final Duration OF_REQUESTS = Duration.ofMillis(1_500);

  private enum Work {
    IMPORT,
    UNDO,
    HARVEST,
    UPDATE,
    DECISION,
    BACKUP,
    RESTORE
  }

  @TempDir static Path folder;
  private static @Nullable LienthongServer member;

  private final Random random = new Random(SEED);
  private final Promises promises = new Promises();
  private final Lienthong program = new Lienthong(folder.resolve("data"));
  private final Path backup = folder.resolve("b.zip");
  private final Map<String, Integer> sent = new HashMap<>();
  private Promises backedUp = new Promises();
  private String token = "";
  private int round;

  @AfterAll
  static void stop() {
    if (member != null) {
      member.close();
    }
  }

  private static LienthongServer serving() {
    return Objects.requireNonNull(member);
  }

  /** The record of each round is the output; with its seed a failure can be looked for again. */
  @Test
  void losesNothingThatWasAcknowledged() {
    System.out.println("KillTest: -Dlienthong.kills=" + KILLS + " -Dlienthong.kills.seed=" + SEED);
    fill();
    List<Work> works = new ArrayList<>();
    for (round = 1; round <= KILLS; round++) {
      if (works.isEmpty()) {
        works.addAll(List.of(Work.values()));
        Collections.shuffle(works, random);
      }
      Work work = works.removeLast();
      boolean requests = work == Work.UPDATE || work == Work.DECISION;
      Duration longest = requests ? OF_REQUESTS : OF_COMMANDS;
      Duration moment = Duration.ofMillis(random.nextLong(longest.toMillis()));
      System.out.println("KillTest " + round + ": " + work + ", killed after " + moment);
      killDuring(work, moment);
      try (LienthongServer server = program.serve();
          Writer writer = new Writer(server, token)) {
        promises.assertKept(program, server, writer);
        assertThat(server.command().said()).doesNotContain("\tat ", "Exception");
      }
    }
  }

  private void fill() {
    Lienthong other = new Lienthong(folder.resolve("member"));
    other.addLibrary("M");
    Path theirs = MarcFiles.iso2709(folder.resolve("m.mrc"), MarcFiles.numbered("m", HARVESTED));
    other.importFiles("M", List.of(theirs)).expecting(0);
    member = other.serve();
    program.addLibrary("A");
    program.addLibrary("U");
    Path ours =
        MarcFiles.iso2709(
            folder.resolve("u.mrc"),
            IntStream.range(0, UPDATED).mapToObj(KillTest::first).toList());
    program.importFiles("U", List.of(ours)).expecting(0);
    promises.numbered("U", "u", UPDATED);
    program.doneWith("mật khẩu\n", "account", "add", "boss", "--admin");
    token = program.done("account", "token", "boss").out().strip();
    program.done("backup", backup.toString());
    backedUp = promises.now();
  }

  private static MarcRecord first(int number) {
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", "u" + number),
            DataField.of("245", "00", "a", "Bản 0"),
            DataField.of("500", "  ", "a", "Bản 0")));
  }

  private void killDuring(Work work, Duration moment) {
    switch (work) {
      case IMPORT -> killImport(moment);
      case UNDO -> killUndo(moment);
      case HARVEST -> killHarvest(moment);
      case UPDATE -> killWriter(moment, this::update);
      case DECISION -> killWriter(moment, this::decide);
      case BACKUP -> killBackup(moment);
      case RESTORE -> killRestore(moment);
    }
  }

  private void killImport(Duration moment) {
    String prefix = "a" + round + "-";
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered(prefix, IMPORTED));
    if (killServer(moment, "import", "--library", "A", file.toString())) {
      promises.numbered("A", prefix, IMPORTED);
    }
  }

  /** What remains of an undo is done at the next start or the next undo. */
  private void killUndo(Duration moment) {
    String prefix = "x" + round + "-";
    Path file = MarcFiles.iso2709(folder.resolve("x.mrc"), MarcFiles.numbered(prefix, IMPORTED));
    JsonNode imported = program.importFiles("A", List.of(file)).expecting(0).json();
    String batch = imported.path("files").get(0).path("batch").asString();
    killServer(moment, "import", "undo", batch, "--yes");
    program.run("import", "undo", batch, "--yes");
    List<String> left =
        program.records("A").stream()
            .filter(record -> !record.deleted())
            .map(SourceRecord::id)
            .filter(id -> id.startsWith(prefix))
            .toList();
    assertThat(left).isEmpty();
  }

  private void killHarvest(Duration moment) {
    String library = "M" + round;
    program.done("library", "add", library, "--name", library, "--oai", serving().oai("M"));
    if (killServer(moment, "harvest", library)) {
      promises.numbered(library, OAI_IDENTIFIER + "m", HARVESTED);
    }
  }

  private void killBackup(Duration moment) {
    Promises before = promises.now();
    if (killServer(moment, "backup", backup.toString())) {
      backedUp = before;
    }
    assertRestorable("after" + round);
  }

  /** Kills the server during a command; returns whether the command had reported success. */
  private boolean killServer(Duration moment, String... command) {
    try (LienthongServer server = program.serve();
        RunningCommand running = program.start(command)) {
      pass(moment, running);
      server.command().kill();
      return running.await() == 0;
    }
  }

  private void killRestore(Duration moment) {
    Lienthong other = new Lienthong(folder.resolve("restored" + round));
    boolean done;
    try (RunningCommand running = other.start("restore", backup.toString())) {
      pass(moment, running);
      running.kill();
      done = running.await() == 0;
    }
    if (Files.exists(other.data())) {
      backedUp.assertKept(other, folder.resolve("u2.xml"));
    } else {
      assertThat(done).isFalse();
      assertRestorable("restored" + round);
    }
  }

  private void assertRestorable(String name) {
    Lienthong other = new Lienthong(folder.resolve(name));
    other.done("restore", backup.toString());
    backedUp.assertKept(other, folder.resolve("u2.xml"));
  }

  private void killWriter(Duration moment, Predicate<Writer> write) {
    try (LienthongServer server = program.serve();
        Writer writer = new Writer(server, token)) {
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                pass(moment, server.command());
                server.command().kill();
              });
      while (write.test(writer)) {
        // the next one
      }
      killer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean update(Writer writer) {
    String id = "u" + random.nextInt(UPDATED);
    int version = sent.merge(id, 1, Integer::sum);
    boolean done = writer.replace("U", id, version);
    if (done) {
      promises.version(id, version);
    }
    return done;
  }

  private boolean decide(Writer writer) {
    int a = random.nextInt(UPDATED);
    int b = (a + 1 + random.nextInt(UPDATED - 1)) % UPDATED;
    Optional<Integer> number =
        writer.decide(random.nextBoolean() ? "same" : "not-same", "U/u" + a, "U/u" + b);
    number.ifPresent(promises::decision);
    return number.isPresent();
  }

  /** The moment is the input of this test, so here a thread waits for time to pass. */
  private static void pass(Duration moment, RunningCommand running) {
    long end = System.nanoTime() + moment.toNanos();
    while (System.nanoTime() < end && running.isRunning()) {
      LockSupport.parkNanos(Math.min(1_000_000, end - System.nanoTime()));
    }
  }
}
