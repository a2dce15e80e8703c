package org.lienthong.app.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Generates help, shell completion and manual pages of commands. */
public final class Manual {
  private Manual() {}

  /** Returns the help of one command: summary, usage and options. */
  public static String help(CommandSpec command) {
    return new picocli.CommandLine(command).getUsageMessage(Help.Ansi.OFF).stripTrailing();
  }

  /** Returns a script that completes commands and options in bash, and in zsh by bashcompinit. */
  public static String completion(List<CommandSpec> commands) {
    CommandSpec program = CommandSpec.create().name("lienthong");
    commands.forEach(command -> program.addSubcommand(command.name(), command));
    return AutoComplete.bash("lienthong", new picocli.CommandLine(program));
  }

  /** Returns the manual page of one command in the language of man(7). */
  public static String page(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    StringBuilder out = new StringBuilder();
    out.append(".TH LIENTHONG\\-").append(roff(command.name()).toUpperCase(java.util.Locale.ROOT));
    out.append(" 1\n.SH NAME\nlienthong\\-").append(roff(command.name())).append(" \\- ");
    out.append(roff(String.join(" / ", usage.header())));
    out.append("\n.SH SYNOPSIS\n").append(roff(String.join(" ", usage.customSynopsis())));
    out.append("\n.SH OPTIONS\n");
    for (OptionSpec option : command.options()) {
      out.append(".TP\n.B ").append(roff(String.join(", ", option.names())));
      out.append(option.arity().max() > 0 ? " " + roff(option.paramLabel()) : "").append('\n');
      out.append(roff(String.join("\n.br\n", option.description()))).append('\n');
    }
    return out.toString();
  }

  private static String roff(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^'", "\\\\(aq");
  }
}
