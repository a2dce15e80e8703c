package org.lienthong.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.command.Workplace;

class ConsentTest {
  @TempDir Path folder;

  private final List<String> questions = new ArrayList<>();

  private int run(Workplace work, @Nullable String answer, String... arguments) {
    Consent consent =
        new Consent(() ->
            Optional.of(question -> {
              questions.add(question);
              return answer;
            }));
    return runBy(consent, work, arguments);
  }

  private int runBy(Consent consent, Workplace work, String... arguments) {
    List<String> all = List.of(arguments);
    Command.OnData command = Commands.find(all).orElseThrow();
    return consent.run(
        command,
        all,
        Commands.parse(command, all.subList(1, all.size()), folder),
        work.output(all.contains("--json")),
        (given, out) ->
            command.run(
                Commands.parse(command, given.subList(1, given.size()), folder),
                work.engine(),
                out));
  }

  @Test
  void tellsWhatWillGoBeforeItAsks() {
    try (Workplace work = library()) {
      assertThat(run(work, "c", "library", "remove", "A")).isZero();

      assertThat(work.lines().getFirst()).contains("sẽ bỏ thư viện A (Thư viện A)", "2 records");
      assertThat(questions).hasSize(1);
      assertThat(work.engine().libraries().find("A")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k", "n", "no", "x"})
  void doesNothingWithoutAYes(String answer) {
    try (Workplace work = library()) {
      assertThat(run(work, answer, "library", "remove", "A")).isEqualTo(2);
      assertThat(work.engine().libraries().find("A")).isPresent();
    }
  }

  @Test
  void takesTheEndOfInputForANo() {
    try (Workplace work = library()) {
      assertThat(run(work, null, "library", "remove", "A")).isEqualTo(2);
      assertThat(work.engine().libraries().find("A")).isPresent();
    }
  }

  @Test
  void doesNotAskWhenNothingWillGo() {
    try (Workplace work = library()) {
      run(work, "k", "set", "add", "bien", "--name", "Biển", "--query", "dc.title=\"biển\"");

      assertThat(questions).isEmpty();
      assertThat(work.engine().curatedSets().all()).hasSize(1);
    }
  }

  @Test
  void asksBeforeASetIsReplaced() {
    try (Workplace work = library()) {
      run(work, "k", "set", "add", "bien", "--name", "Biển", "--query", "dc.title=\"biển\"");

      int status = run(work, "k", "set", "add", "bien", "--name", "X", "--query", "dc.title=x");

      assertThat(status).isEqualTo(2);
      assertThat(work.engine().curatedSets().all().getFirst().vietnamese()).isEqualTo("Biển");
    }
  }

  @Test
  void leavesScriptsWithoutATerminalToTheCommand() {
    try (Workplace work = library()) {
      Consent nobody = new Consent(Optional::empty);
      runBy(nobody, work, "set", "add", "bien", "--name", "Biển", "--query", "dc.title=\"biển\"");

      assertThat(runBy(nobody, work, "set", "remove", "bien")).isZero();
      assertThat(work.engine().curatedSets().all()).isEmpty();
    }
  }

  private Workplace library() {
    Workplace work = new Workplace(folder);
    work.put("A", "1", "245$aMột");
    work.put("A", "2", "245$aHai");
    return work;
  }
}
