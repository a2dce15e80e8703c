package org.lienthong.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;

/**
 * {@code corrections}: the fields of a member's records that the union has better, as lines, as a
 * workbook for people, or as MARC records to overlay on the member's own.
 */
final class CorrectionsCommand implements Command.OnData {
  @Override
  public String name() {
    return "corrections";
  }

  @Override
  public String usage() {
    return "CODE [--out FILE | --xlsx FILE | --marc FILE]";
  }

  @Override
  public String summary() {
    return Say.both(
        "chỗ nên sửa: mã biểu ghi, trường, đang có, nên là; hoặc bảng XLSX, hoặc biểu ghi MARC chỉ có"
            + " trường nên thay",
        "what to correct: local id, tag, what it has, what is better; or a workbook, or MARC to lay"
            + " over");
  }

  @Override
  public List<String> syntax() {
    return List.of("out=", "xlsx=", "marc=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    long forms = List.of("out", "xlsx", "marc").stream().filter(line::has).count();
    if (line.words().size() != 1 || forms > 1) {
      throw Commands.wrongUsage(this);
    }
    String code = Commands.library(engine, line.words().getFirst()).code();
    FollowedJobs.catchUp(engine, out);
    CorrectionWalk walk = new CorrectionWalk(engine.unionRecords(), code);
    Optional<Path> xlsx = line.file("xlsx");
    Optional<Path> marc = line.file("marc");
    if (xlsx.isPresent()) {
      Drafts.write(xlsx.get(), octets -> CorrectionFiles.workbook(walk, octets));
      return tell(walk, xlsx.get(), 0, out);
    }
    if (marc.isPresent()) {
      long[] rejected = {0};
      Drafts.write(marc.get(), octets -> rejected[0] = CorrectionFiles.overlays(walk, octets, out));
      return tell(walk, marc.get(), rejected[0], out);
    }
    Lines.write(line, out, to -> lines(walk, to));
    return 0;
  }

  private static void lines(CorrectionWalk walk, Consumer<String> to) {
    try {
      walk.forEach(member ->
          member
              .list()
              .forEach(one -> to.accept(CorrectionFiles.line(member.member().localId(), one))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int tell(CorrectionWalk walk, Path file, long rejected, Output out) {
    long written = walk.records() - rejected;
    out.line(
        out.json()
            ? Json.text(Map.of("records", written, "fields", walk.fields(), "rejected", rejected))
            : Say.both(
                walk.fields() + " chỗ nên sửa của " + written + " biểu ghi đã ghi ra " + file,
                walk.fields() + " corrections of " + written + " records written"));
    return rejected > 0 ? 1 : 0;
  }
}
