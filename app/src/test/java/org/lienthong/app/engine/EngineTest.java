package org.lienthong.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.job.CoverFetching;
import org.lienthong.core.job.Job;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class EngineTest {
  @TempDir Path folder;

  /** The threads that every HTTP client of the platform has until it is closed. */
  private static Set<Thread> httpClients() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<Job> serve(boolean rulesChanged) {
    try (DataDirectory directory = DataDirectory.open(folder).orElseThrow()) {
      try (Engine engine = Engine.open(directory, InstantSource.system())) {
        if (rulesChanged) {
          engine.putLibrary(new Library("A", "Trường A", Map.of()));
          MarcRecord toan =
              new MarcRecord(Leader.BOOK, List.of(DataField.of("245", "00", "a", "Toán 6")));
          engine
              .store()
              .write(transaction -> {
                transaction.putState("record-sets", "rules", "0");
                return transaction.apply(
                    new RecordChange.Put("A", "1", toan, List.of(), List.of()));
              });
        }
      }
      try (Engine engine = Engine.serve(directory, CoverFetching.OFF, InstantSource.system())) {
        List<String> ids = engine.jobs().list().stream().map(Job::id).toList();
        for (String id : ids) {
          while (!engine.jobs().find(id).orElseThrow().state().isEnd()) {
            Thread.onSpinWait();
          }
        }
        if (rulesChanged) {
          assertThat(engine.store().get("A", "1").orElseThrow().sets())
              .containsExactly("library:A", "mat:SGK");
        }
        return engine.jobs().list();
      }
    }
  }

  @Test
  @Timeout(60)
  void updatesTheSetsOfStoredRecordsOnceAfterTheirRulesHaveChanged() {
    List<Job> first = serve(true);
    assertThat(first).extracting(job -> job.request().kind()).containsExactly("set-membership");
    assertThat(serve(false)).extracting(Job::id).containsExactly(first.getFirst().id());
  }

  @Test
  void closesItsHarvester() {
    Set<Thread> before = httpClients();
    Set<Thread> mine;
    try (DataDirectory directory = DataDirectory.open(folder).orElseThrow();
        Engine engine = Engine.open(directory, InstantSource.system())) {
      mine = httpClients();
      mine.removeAll(before);
      assertThat(mine).isNotEmpty();
      assertThat(engine.outlivesCommands()).isFalse();
    }
    assertThat(mine).noneMatch(Thread::isAlive);
  }

  /** A clock that fails once, at a call on the thread that made it. */
  private static InstantSource failingAt(int call) {
    Thread opener = Thread.currentThread();
    int[] calls = {0};
    return () -> {
      if (Thread.currentThread().equals(opener) && ++calls[0] == call) {
        throw new IllegalStateException("no time at call " + call);
      }
      return Instant.now();
    };
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("(projection|index|curated-sets|HttpClient)\\b.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void leavesNothingOpenWhereverOpeningFails() {
    Set<String> before = threads();
    List<String> failures = new ArrayList<>();
    for (int call = 1; opensOrFails(call, failures); call++) {
      assertThat(before).containsAll(threads());
    }
    assertThat(failures)
        .anyMatch(where -> where.contains("LogFollower"))
        .anyMatch(where -> where.contains("JobService"));
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }

  /** Adds where opening failed; returns false when it did not. */
  private boolean opensOrFails(int call, List<String> failures) {
    try (DataDirectory directory =
        DataDirectory.open(folder.resolve(Integer.toString(call))).orElseThrow()) {
      boolean fails = fails(directory, call, failures);
      assertThat(directory.folder().resolve("records.sqlite-wal")).doesNotExist();
      Engine.open(directory, InstantSource.system()).close();
      return fails;
    }
  }

  private static boolean fails(DataDirectory directory, int call, List<String> failures) {
    try (Engine _ = Engine.open(directory, failingAt(call))) {
      return false;
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("no time at call " + call);
      failures.add(
          Stream.of(rootOf(e).getStackTrace())
              .map(StackTraceElement::getClassName)
              .filter(name -> name.startsWith("org.lienthong"))
              .collect(Collectors.joining(" < ")));
      return true;
    }
  }

  @Test
  void opensADirectoryOfTheFirstReleaseAndRaisesItsFormat() throws Exception {
    try (DataDirectory directory = DataDirectory.open(folder).orElseThrow();
        Engine engine = Engine.open(directory, InstantSource.system())) {
      engine.putLibrary(new Library("A", "Thư viện A", Map.of()));
      engine
          .store()
          .write(t ->
              t.statements().run("ALTER TABLE record RENAME COLUMN successor TO heir")
                  + t.statements()
                      .run("DELETE FROM schema_version WHERE owner = 'store' AND version > 1"));
    }
    Path format = folder.resolve("lienthong.format");
    Files.writeString(format, "2\n");

    try (DataDirectory directory = DataDirectory.open(folder).orElseThrow();
        Engine engine = Engine.open(directory, InstantSource.system())) {
      assertThat(engine.libraries().find("A")).isPresent();
      assertThat(engine.store().changesAfter(0, 1)).isEmpty();
    }
    assertThat(format).hasContent("3");
  }
}
