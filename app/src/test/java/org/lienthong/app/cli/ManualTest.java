package org.lienthong.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import picocli.CommandLine.Model.CommandSpec;

class ManualTest {
  static List<Command.OnData> commands() {
    return Commands.all();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void describesEveryOptionOfEveryCommandInBothLanguages(Command.OnData command) {
    String help = Manual.help(Commands.specification(command));

    assertThat(help).contains("Cách dùng / Usage:", "lienthong " + command.name());
    for (String option : command.syntax()) {
      assertThat(help).contains("--" + option.replaceFirst("=.*", ""));
    }
    assertThat(help).contains("thư mục dữ liệu", "data directory");
  }

  @Test
  void completesCommandsAndTheirOptions() {
    List<CommandSpec> all = commands().stream().map(Commands::specification).toList();

    assertThat(Manual.completion(all)).contains("import", "--dry-run", "complete -F");
  }

  @Test
  void writesPagesForMan() {
    Command.OnData importing = Commands.find(List.of("import")).orElseThrow();

    assertThat(Manual.page(Commands.specification(importing)))
        .startsWith(".TH LIENTHONG\\-IMPORT 1\n.SH NAME\nlienthong\\-import \\- ")
        .contains(".B \\-\\-library CODE");
  }
}
