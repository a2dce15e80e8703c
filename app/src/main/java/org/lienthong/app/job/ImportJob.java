package org.lienthong.app.job;

import java.nio.file.Path;
import java.util.Map;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.batch.BatchOptions;
import org.lienthong.harvester.file.FileImport;
import org.lienthong.harvester.file.ImportOptions;
import org.lienthong.harvester.file.ImportReport;

/**
 * Imports one file as a batch. After a restart it runs again, continues the batch, and writes only
 * what is missing, because a record is recognized by its number or its content.
 */
public final class ImportJob implements JobKind {
  private static final String NAME = "import";
  private static final String REPLACE_ALL = "replaceAll";
  private static final String MAX_VANISHED = "maxVanishedPercent";
  private static final String ACCEPT_VANISHED = "acceptVanished";

  private final FileImport files;
  private final KnownLibraries libraries;

  public ImportJob(RecordStore store, LibraryRegistry libraries) {
    this.files = new FileImport(store);
    this.libraries = new KnownLibraries(libraries);
  }

  /** Returns the request to import a file, whose path is absolute. */
  public static JobRequest request(
      String library, Path file, ImportOptions options, BatchOptions batch) {
    Map<String, String> parameters =
        Map.of(
            KnownLibraries.PARAMETER,
            library,
            "file",
            file.toString(),
            "format",
            options.format(),
            "encoding",
            options.encoding(),
            "headings",
            options.headings(),
            "report",
            options.report(),
            "dryRun",
            Boolean.toString(options.dryRun()),
            REPLACE_ALL,
            Boolean.toString(batch.replaceAll()),
            MAX_VANISHED,
            Integer.toString(batch.maxVanishedPercent()),
            ACCEPT_VANISHED,
            Boolean.toString(batch.acceptVanished()));
    return new JobRequest(NAME, JobRequest.laneOf(library), parameters, batch.requestedBy());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean resumable() {
    return true;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    Path file = Path.of(request.parameter("file"));
    ImportOptions options =
        new ImportOptions(
            request.parameter("format"),
            request.parameter("encoding"),
            Boolean.parseBoolean(request.parameter("dryRun")),
            request.parameters().getOrDefault("headings", ""),
            request.parameters().getOrDefault("report", ""));
    String what = String.valueOf(file.getFileName());
    ImportReport report =
        files.run(
            libraries.of(request),
            file,
            options,
            batch(request),
            new ContextListener(what, context));
    return ImportResult.outcome(report, context);
  }

  /** Jobs of earlier versions lack these parameters. */
  private static BatchOptions batch(JobRequest request) {
    Map<String, String> given = request.parameters();
    BatchOptions usual = BatchOptions.DEFAULT;
    return new BatchOptions(
        Boolean.parseBoolean(given.get(REPLACE_ALL)),
        Integer.parseInt(
            given.getOrDefault(MAX_VANISHED, Integer.toString(usual.maxVanishedPercent()))),
        Boolean.parseBoolean(given.get(ACCEPT_VANISHED)),
        request.requestedBy());
  }
}
