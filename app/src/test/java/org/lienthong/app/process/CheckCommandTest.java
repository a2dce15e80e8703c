package org.lienthong.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.ConsoleOutput;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.command.Workplace;

/** The commands check, restore and doctor as people run them. */
class CheckCommandTest {
  @TempDir Path folder;
  private String said = "";

  private int run(Command.Alone command, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(words));
    int status =
        command.run(
            Commands.parse(command, all, folder),
            new ConsoleOutput(print, print, false, all.contains("--json"), InstantSource.system()));
    said = out.toString(StandardCharsets.UTF_8);
    return status;
  }

  @Test
  void saysWhatIsWrongAndWhatToDo() {
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aBiển Đông");
      work.engine().catchUp().await((what, done, of) -> {}, () -> false);
    }
    assertThat(run(new CheckCommand())).as(said).isZero();
    assertThat(said).contains("nothing is wrong");
    try (Workplace work = new Workplace(folder)) {
      assertThat(work.run("status")).isZero();
      assertThat(work.lines()).anyMatch(line -> line.contains("last check: 0 hours ago, 0 kinds"));
      work.engine()
          .store()
          .write(t -> t.statements().run("UPDATE record SET digest = X'00' WHERE id = '1'"));
    }
    assertThat(run(new CheckCommand())).isEqualTo(1);
    assertThat(said).contains("DIGEST_DIFFERS\t1\t", "A/1", "lienthong restore FILE");
    assertThat(run(new CheckCommand(), "--json")).isEqualTo(1);
    assertThat(said).startsWith("{\"records\":2,\"findings\":[{\"fault\":\"DIGEST_DIFFERS\"");
    assertThat(run(new DoctorCommand(), "--offline", "--http-port", "0", "--z3950-port", "0"))
        .isEqualTo(1);
    assertThat(said).contains("FAULT\tcheck\t");
  }

  @Test
  void createsNothingWhereThereIsNoData() {
    assertThatThrownBy(() -> run(new CheckCommand()))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no data to check");
    assertThatThrownBy(() -> run(new RestoreCommand(), "none.zip"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> run(new RestoreCommand())).isInstanceOf(CommandException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void restoresWithAPassphrase() throws Exception {
    Files.writeString(folder.resolve("p"), "núi Bà Đen\n");
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aBiển Đông");
      assertThat(work.run("backup", "b", "--passphrase-file", "p")).isZero();
    }
    assertThatThrownBy(() -> run(new RestoreCommand(), "b", "--data", "other"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("encrypted");
    assertThat(folder.resolve("other")).doesNotExist();
    assertThat(run(new RestoreCommand(), "b", "--data", "other", "--passphrase-file", "p"))
        .isZero();
    assertThat(said).contains("A\t1\n", "the backup of that time was restored");
  }
}
