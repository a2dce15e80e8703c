package org.lienthong.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.data.DataDirectory;
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
      try (Engine engine = Engine.serve(directory, InstantSource.system())) {
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
}
