package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "import",
        "import --library",
        "import --library NOBODY x.mrc",
        "library add",
        "library add no/code --name X",
        "serve --http-port many",
        "harvest NOBODY",
        "records NOBODY",
        "rebuild everything",
        "library list --no-such-option",
      })
  void endsWithStatusTwoAndOneClearLine(String arguments) {
    Outcome outcome = program().run(arguments.split(" "));
    outcome.expecting(2);
    assertThat(outcome.err().strip().lines()).hasSize(1);
    assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void namesAFileThatIsNotThere() {
    program().addLibrary("A");
    Outcome outcome = program().run("import", "--library", "A", "no-such-file.mrc");
    outcome.expecting(2);
    assertThat(outcome.err()).contains("no-such-file.mrc");
  }

  @Test
  void saysThatAFileIsNotMarcWithItsFirstOctetsAndStoresNothing() {
    program().addLibrary("A");
    Path file = MarcFiles.write(folder.resolve("letter.mrc"), "Kính gửi thầy cô".getBytes(UTF_8));
    Outcome outcome = program().run("import", "--library", "A", file.toString());
    outcome.expecting(2);
    assertThat(outcome.err()).contains("letter.mrc").containsAnyOf("Kính", "4b", "4B");
    assertThat(program().records("A")).isEmpty();
  }

  @Test
  void tellsProgramsTheErrorAsJson() {
    program().addLibrary("A");
    Outcome outcome = program().run("import", "--library", "NOBODY", "--json", "x.mrc");
    outcome.expecting(2);
    assertThat(outcome.json().at("/error/message").stringValue()).contains("NOBODY");
  }

  @Test
  void storesNothingOnADryRun() {
    program().addLibrary("A");
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", 3));
    Outcome outcome =
        program().done("import", "--library", "A", "--dry-run", "--json", file.toString());
    assertThat(outcome.counts().read()).isEqualTo(3);
    assertThat(program().records("A")).isEmpty();
  }

  @Test
  void leavesAnEmptyFileOutWithoutHarm() throws Exception {
    program().addLibrary("A");
    Path file = Files.createFile(folder.resolve("empty.mrc"));
    Outcome outcome = program().importFiles("A", List.of(file));
    assertThat(outcome.status()).isIn(0, 2);
    assertThat(program().records("A")).isEmpty();
  }

  private Lienthong program() {
    return new Lienthong(folder.resolve("data"));
  }
}
