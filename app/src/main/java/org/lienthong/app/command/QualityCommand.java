package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.quality.QualityFigures;
import org.lienthong.core.quality.QualityRules;
import org.lienthong.marc.validation.QualityRule;

/** {@code quality}: what is wrong with the records of each library, and in which records. */
final class QualityCommand implements Command.OnData {
  @Override
  public String name() {
    return "quality";
  }

  @Override
  public String usage() {
    return "[CODE] [--rule RULE] [--xlsx FILE]";
  }

  @Override
  public String summary() {
    return Say.both(
        "chất lượng biểu ghi: điểm, lỗi hay gặp, biểu ghi có lỗi; hoặc bảng XLSX mọi lỗi",
        "quality of records: score, most frequent faults, their records; or a workbook of all");
  }

  @Override
  public List<String> syntax() {
    return List.of("rule=", "xlsx=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    boolean one = line.words().size() == 1;
    if (line.words().size() > 1 || (line.has("rule") && !one)) {
      throw Commands.wrongUsage(this);
    }
    Optional<QualityRule> rule = line.option("rule").map(QualityCommand::rule);
    Optional<String> code =
        one
            ? Optional.of(Commands.library(engine, line.words().getFirst()).code())
            : Optional.empty();
    FollowedJobs.catchUpWithQuality(engine, out);
    QualityReport report = new QualityReport(engine.quality(), engine.store());
    List<QualityFigures.LibraryFigures> libraries =
        engine.quality().libraries().stream()
            .filter(l -> code.isEmpty() || code.get().equals(l.library()))
            .toList();
    line.file("xlsx")
        .ifPresent(file -> Drafts.write(file, octets -> report.workbook(libraries, rule, octets)));
    if (out.json()) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("libraries", libraries.stream().map(l -> report.describe(l, rule)).toList());
      out.line(Json.text(all));
    } else {
      libraries.forEach(library -> report.tell(library, rule, one, out));
    }
    return 0;
  }

  private static QualityRule rule(String code) {
    return QualityRules.find(code)
        .orElseThrow(
            () -> new CommandException("không có quy tắc " + code, "there is no rule " + code));
  }
}
