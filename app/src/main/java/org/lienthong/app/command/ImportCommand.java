package org.lienthong.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Library;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.file.ImportOptions;

/** {@code import}: files of records into the catalogue of a library. */
final class ImportCommand implements Command.OnData {
  private static final List<String> FORMATS =
      List.of("auto", "iso2709", "marcxml", "marcjson", "csv", "xlsx", "tagged");

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "--library CODE [--format "
        + String.join("|", FORMATS)
        + "] [--encoding auto|…] [--dry-run] FILE…";
  }

  @Override
  public String summary() {
    return Say.both("nhập tệp biểu ghi vào mục lục của một thư viện", "imports files of records");
  }

  @Override
  public List<String> syntax() {
    return List.of("library=", "format=", "encoding=", "dry-run");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().isEmpty() || !line.has("library")) {
      throw Commands.wrongUsage(this);
    }
    ImportOptions options = options(line);
    Library library = Commands.library(engine, line.option("library").orElseThrow());
    List<Path> files = line.words().stream().map(line::resolve).toList();
    files.forEach(ImportCommand::check);
    Tally total = Tally.NONE;
    List<String> errors = new ArrayList<>();
    List<Map<String, Object>> each = new ArrayList<>();
    int status = 0;
    for (Path file : files) {
      String what = String.valueOf(file.getFileName());
      HarvestReport report =
          engine.importFile(library, file, options, Outcomes.listener(what, out));
      total = total.plus(report.tally());
      status = Math.max(status, Outcomes.status(report));
      if (report.error() != null) {
        errors.add(report.error());
        out.error("lienthong: " + report.error());
      }
      Map<String, Object> described = new LinkedHashMap<>(Map.of("file", file.toString()));
      described.putAll(Outcomes.withError(Outcomes.counts(report.tally()), report.error()));
      each.add(described);
      if (!out.json()) {
        out.line(Outcomes.sentence(what, report.tally()));
      }
    }
    engine.catchUp(out);
    if (out.json()) {
      Map<String, Object> counts = Outcomes.counts(total);
      Outcomes.withError(counts, errors.isEmpty() ? null : String.join("; ", errors));
      counts.put("files", each);
      out.line(Json.text(counts));
    }
    return status == 2 && total.read() > 0 ? 1 : status;
  }

  private ImportOptions options(CommandLine line) {
    String format = line.option("format").orElse(ImportOptions.AUTO);
    if (!FORMATS.contains(format)) {
      throw new CommandException(
          "--format " + format + " không có; chọn: " + String.join(", ", FORMATS),
          "no such format");
    }
    return new ImportOptions(
        format, line.option("encoding").orElse(ImportOptions.AUTO), line.has("dry-run"));
  }

  private static void check(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandException("không đọc được tệp " + file, "cannot read the file " + file);
    }
  }
}
