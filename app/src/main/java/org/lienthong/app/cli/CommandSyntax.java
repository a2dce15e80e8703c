package org.lienthong.app.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Builds the picocli specification of a command, for parsing, help and completion. */
public final class CommandSyntax {
  /** Columns of help on a terminal; also readable on a narrow terminal in two languages. */
  private static final int HELP_COLUMNS = 110;

  private CommandSyntax() {}

  /**
   * Returns the specification of a command.
   *
   * @param usage its usage, after its name
   * @param summary what it does, in both languages
   * @param options names without dashes, {@code =} after those that take a value, {@code =+} after
   *     those that may be given several times
   */
  public static CommandSpec of(String name, String usage, String summary, List<String> options) {
    CommandSpec spec = CommandSpec.create().name(name);
    options.forEach(option -> spec.addOption(option(option)));
    spec.addOption(help());
    spec.addPositional(
        PositionalParamSpec.builder()
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("WORD")
            .hidden(true)
            .build());
    spec.usageMessage()
        .width(HELP_COLUMNS)
        .header(summary.split(" / ", 2))
        .customSynopsis(("lienthong " + name + " " + usage).strip())
        .synopsisHeading("%nCách dùng / Usage:%n  ")
        .optionListHeading("%nTuỳ chọn / Options:%n");
    spec.parser()
        .posixClusteredShortOptionsAllowed(false)
        .unmatchedOptionsArePositionalParams(false)
        .collectErrors(false);
    return spec;
  }

  private static OptionSpec option(String written) {
    boolean repeats = written.endsWith("=+");
    boolean hasValue = repeats || written.endsWith("=");
    String name = written.replaceFirst("=\\+?$", "");
    OptionText.Text text =
        OptionText.of(name)
            .orElseThrow(() -> new IllegalArgumentException("no text for option --" + name));
    OptionSpec.Builder option =
        OptionSpec.builder("--" + name).description(text.vietnamese(), text.english());
    if (repeats) {
      return option
          .arity("1")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .paramLabel(text.value())
          .build();
    }
    return hasValue
        ? option.arity("1").type(String.class).paramLabel(text.value()).build()
        : option.arity("0").type(boolean.class).build();
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .arity("0")
        .type(boolean.class)
        .description("in trang này", "print this page")
        .build();
  }
}
