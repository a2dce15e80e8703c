package org.lienthong.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.HarvestResult;
import org.lienthong.app.job.ImportJob;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.harvester.file.ImportOptions;

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
        + "] [--encoding auto|…] [--map HEADING=FIELD]… [--profile NAME] [--save-profile NAME] [--dry-run] [--detach] FILE…";
  }

  @Override
  public String summary() {
    return Say.both("nhập tệp biểu ghi vào mục lục của một thư viện", "imports files of records");
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
        "dry-run",
        "detach");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().isEmpty() || !line.has("library")) {
      throw Commands.wrongUsage(this);
    }
    ImportOptions options = options(line, engine);
    Library library = Commands.library(engine, line.option("library").orElseThrow());
    List<Path> files = line.words().stream().map(line::resolve).toList();
    files.forEach(ImportCommand::check);
    String requestedBy = FollowedJobs.requestedBy();
    List<JobRequest> requests =
        files.stream()
            .map(file -> ImportJob.request(library.code(), file, options, requestedBy))
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
          reports.add(file.toString(), name, "", HarvestResult.of(job), out);
        });
    try {
      FollowedJobs.settle(engine, out);
    } finally {
      // The counts are true whatever union and index say.
      reports.tellAll("files", out);
    }
    return reports.worst() == 2 && reports.readAny() ? 1 : reports.worst();
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
        new ImportProfiles(engine.folder()).headings(line));
  }

  private static void check(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandException("không đọc được tệp " + file, "cannot read the file " + file);
    }
  }
}
