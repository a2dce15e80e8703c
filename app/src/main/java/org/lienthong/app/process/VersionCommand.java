package org.lienthong.app.process;

import java.util.List;
import java.util.Objects;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;

/** {@code version}: prints the version of the program and of its Java. */
public final class VersionCommand implements Command.Alone {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public String summary() {
    return Say.both("phiên bản của chương trình", "the version of the program");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    out.line(
        "lienthong "
            + Objects.requireNonNullElse(version, "0")
            + " (Java "
            + Runtime.version().feature()
            + ")");
    return 0;
  }
}
