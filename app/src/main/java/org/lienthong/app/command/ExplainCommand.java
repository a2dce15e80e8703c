package org.lienthong.app.command;

import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.Explanation;

/** {@code explain}: why two records are one union record, or why not. */
final class ExplainCommand implements Command.OnData {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String usage() {
    return "LIB/ID LIB/ID";
  }

  @Override
  public String summary() {
    return Say.both(
        "vì sao hai biểu ghi được gộp hay không gộp", "why two records are merged or not");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().size() != 2) {
      throw Commands.wrongUsage(this);
    }
    FollowedJobs.catchUp(engine, out);
    RecordRef a = subject(line.words().get(0));
    RecordRef b = subject(line.words().get(1));
    Explanation why =
        engine
            .explanations()
            .of(a, b)
            .orElseThrow(() ->
                new CommandException(
                    "không có biểu ghi " + a + " hoặc " + b,
                    "the record " + a + " or " + b + " is not in the union"));
    if (out.json()) {
      out.line(Json.text(Map.of("together", why.together(), "lines", why.lines())));
    } else {
      why.lines().forEach(out::line);
    }
    return 0;
  }

  /** Parses a reference to a record in a command line. */
  static RecordRef subject(String text) {
    try {
      return RecordRef.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "'" + text + "' phải có dạng THƯVIỆN/MÃ", "'" + text + "' must look like LIBRARY/ID");
    }
  }
}
