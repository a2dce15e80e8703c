package org.lienthong.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.union.Rematch;

/**
 * {@code rematch}: applies the present rules to all records anew; with {@code --dry-run} only says
 * what would change.
 */
final class RematchCommand implements Command.OnData {
  @Override
  public String name() {
    return "rematch";
  }

  @Override
  public String usage() {
    return "[--dry-run]";
  }

  @Override
  public String summary() {
    return Say.both(
        "gộp lại toàn bộ theo quy tắc hiện nay", "matches everything again by the present rules");
  }

  @Override
  public List<String> syntax() {
    return List.of("dry-run");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    engine.catchUp(out);
    if (line.has("dry-run")) {
      tell(dryRun(engine), out);
    } else {
      engine.rebuild("union");
      engine.catchUp(out);
      out.line(Say.both("đã gộp lại", "matched again"));
    }
    return 0;
  }

  private static Rematch.Difference dryRun(Engine engine) {
    try {
      Path folder = Files.createTempDirectory("lienthong-rematch");
      try {
        return engine.rematch(folder.resolve("shadow.sqlite"));
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(java.util.Comparator.reverseOrder()).forEach(RematchCommand::delete);
        }
      }
    } catch (IOException e) {
      throw new CommandException("không thử được: " + e.getMessage(), "the trial failed");
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tell(Rematch.Difference difference, Output out) {
    if (out.json()) {
      out.line(Json.text(difference));
      return;
    }
    out.line(
        String.format(
            "%d biểu ghi, %d → %d cụm; gộp thêm %d, tách %d, chuyển %d"
                + " / records, clusters; merges, splits, moves",
            difference.records(),
            difference.before(),
            difference.after(),
            difference.merges(),
            difference.splits(),
            difference.moved()));
    for (Rematch.Sample sample : difference.samples()) {
      out.line(sample.record() + "\t" + sample.before() + "\t" + sample.after());
    }
  }
}
