package org.lienthong.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.data.DataDirectory;

class EngineTest {
  @TempDir Path folder;

  /** The threads that every HTTP client of the platform has until it is closed. */
  private static Set<Thread> httpClients() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
        .collect(Collectors.toCollection(HashSet::new));
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
