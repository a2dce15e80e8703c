package org.lienthong.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.ConsoleOutput;
import org.lienthong.app.cli.Output;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.server.ServerSettings;

class DispatchTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private int run(String... arguments) {
    List<String> all = List.of(arguments);
    Command.OnData command = Commands.find(all).orElseThrow();
    Output out =
        new ConsoleOutput(
            new PrintStream(lines, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false,
            false,
            InstantSource.system());
    return Dispatch.run(
        command, all, Commands.parse(command, all.subList(1, all.size()), folder), out);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "library list",
        "job list",
        "account list",
        "set list",
        "review",
        "rebuild index",
        "export A",
        "import --library A a.mrc",
        "harvest A",
        "library set A --name B"
      })
  void refusesAFolderThatIsNoDataDirectory(String command) {
    assertThatThrownBy(() -> run((command + " --data mistyped").split(" ")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(" / ")
        .hasMessageContaining(folder.resolve("mistyped").toString());
    assertThat(folder.resolve("mistyped")).doesNotExist();
  }

  @Test
  void leavesAnotherFolderAsItIs() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThatThrownBy(() -> run("status", "--data", "other")).isInstanceOf(CommandException.class);
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void createsADataDirectoryForItsFirstLibraryAndSaysSo() {
    assertThat(run("library", "add", "A", "--name", "Thư viện A")).isZero();
    assertThat(errors()).contains(folder.resolve("data").toString()).contains(" / ");
    errors.reset();
    assertThat(run("status")).isZero();
    assertThat(errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import --library A data/lienthong.lock",
        "import --library A book.mrc data/records.sqlite",
        "import --library A link",
        "backup data/records.sqlite",
        "backup ../backup.zip --passphrase-file data/lienthong.lock",
        "export --out data/index/write.lock",
        "corrections A --marc data/lienthong.lock",
      })
  void opensNoFileThatItHasLockedSinceThatWouldGiveUpTheLock(String command) throws IOException {
    run("library", "add", "A", "--name", "Thư viện A");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data/lienthong.lock"));
    assertThatThrownBy(() -> run(command.split(" ")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(" is a file of the data directory itself");
  }

  @Test
  void worksOnACopyAndNotOnTheServerThatItWasCopiedFrom() throws IOException {
    run("library", "add", "A", "--name", "Thư viện A");
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Serving serving =
        Serving.start(
            folder.resolve("data"),
            ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0),
            InstantSource.system())) {
      for (String file : List.of("control.json", "lienthong.lock", "lienthong.format")) {
        Files.copy(folder.resolve("data").resolve(file), copy.resolve(file));
      }
      run("library", "add", "B", "--name", "Thư viện B", "--data", "copy");
      assertThat(errors()).contains("control.json");
      assertThat(serving.engine().libraries().find("B")).isEmpty();
      run("library", "add", "C", "--name", "Thư viện C");
      assertThat(serving.engine().libraries().find("C")).isPresent();
    }
  }
}
