package org.lienthong.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.ImportJob;
import org.lienthong.app.job.ImportResult;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.harvester.batch.BatchOptions;
import org.lienthong.harvester.file.ImportOptions;
import org.lienthong.harvester.file.ImportReport;

/** {@code import}: imports files of records into the catalogue of a library. */
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
        + "] [--encoding auto|…] [--map HEADING=FIELD]… [--profile NAME] [--save-profile NAME] [--report FILE]"
        + " [--replace-all [--max-vanished PERCENT] [--accept-vanished]] [--dry-run] [--detach]"
        + " FILE… | "
        + ImportUndo.USAGE;
  }

  @Override
  public String summary() {
    return Say.both(
        "nhập tệp biểu ghi vào mục lục của một thư viện, hoặc rút lại cả một lần nhập",
        "imports files of records, or takes an import back");
  }

  @Override
  public List<String> syntax() {
    return List.of(
        "library=",
        "format=",
        "encoding=",
        "map=+",
        "profile=",
        "save-profile=",
        "report=",
        "replace-all",
        "max-vanished=",
        "accept-vanished",
        "dry-run",
        "yes",
        "detach");
  }

  @Override
  public boolean asksConsent(CommandLine line) {
    return ImportUndo.isMeant(line);
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (ImportUndo.isMeant(line)) {
      return ImportUndo.run(line, engine, out);
    }
    // With --replace-all the code may also be the first word.
    boolean first = line.has("replace-all") && !line.has("library");
    List<String> words = first ? line.words().stream().skip(1).toList() : line.words();
    if (words.isEmpty() || (!first && !line.has("library"))) {
      throw Commands.wrongUsage(this);
    }
    ImportOptions options = options(line, engine);
    Library library =
        Commands.library(engine, line.option("library").orElseGet(line.words()::getFirst));
    List<Path> files = words.stream().map(line::resolve).toList();
    files.forEach(ImportCommand::check);
    BatchOptions batch = batch(line, files);
    List<JobRequest> requests =
        files.stream()
            .map(file -> ImportJob.request(library.code(), file, options, batch))
            .toList();
    if (FollowedJobs.detached(line, engine, requests, out)) {
      return 0;
    }
    Reports reports = new Reports("file");
    FollowedJobs.run(
        engine,
        requests,
        out,
        (place, job) -> {
          Path file = files.get(place);
          String name = String.valueOf(file.getFileName());
          ImportReport report = ImportResult.of(job);
          reports.add(file.toString(), name, "", report.report(), BatchLines.json(report), out);
          if (!out.json()) {
            BatchLines.of(report, options.dryRun()).forEach(out::line);
          }
        });
    try {
      FollowedJobs.settle(engine, out);
    } finally {
      // The counts are true whatever union and index say.
      reports.tellAll("files", out);
    }
    return reports.worst() == 2 && reports.readAny() ? 1 : reports.worst();
  }

  private BatchOptions batch(CommandLine line, List<Path> files) {
    boolean replaceAll = line.has("replace-all");
    String percent =
        line.option("max-vanished")
            .orElse(Integer.toString(BatchOptions.DEFAULT.maxVanishedPercent()));
    boolean alone = !replaceAll && (line.has("max-vanished") || line.has("accept-vanished"));
    boolean oneOnly = replaceAll || line.has("report");
    if (alone || (oneOnly && files.size() > 1)) {
      throw Commands.wrongUsage(this);
    }
    if (!percent.matches("\\d{1,2}|100")) {
      throw new CommandException(
          "--max-vanished phải là số phần trăm từ 0 đến 100",
          "--max-vanished must be a percentage from 0 to 100");
    }
    return new BatchOptions(
        replaceAll,
        Integer.parseInt(percent),
        line.has("accept-vanished"),
        FollowedJobs.requestedBy());
  }

  private ImportOptions options(CommandLine line, Engine engine) {
    String format = line.option("format").orElse(ImportOptions.AUTO);
    if (!FORMATS.contains(format)) {
      throw new CommandException(
          "--format " + format + " không có; chọn: " + String.join(", ", FORMATS),
          "there is no --format " + format + "; choose: " + String.join(", ", FORMATS));
    }
    return new ImportOptions(
        format,
        line.option("encoding").orElse(ImportOptions.AUTO),
        line.has("dry-run"),
        new ImportProfiles(engine.folder()).headings(line),
        line.option("report").map(file -> line.resolve(file).toString()).orElse(""));
  }

  private static void check(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandException("không đọc được tệp " + file, "cannot read the file " + file);
    }
  }
}
