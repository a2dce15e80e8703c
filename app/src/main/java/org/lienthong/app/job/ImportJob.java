package org.lienthong.app.job;

import java.nio.file.Path;
import java.util.Map;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.file.FileImport;
import org.lienthong.harvester.file.ImportOptions;

/**
 * Imports one file. After a restart it runs again and writes only what is missing, because a record
 * is recognized by its number or its content.
 */
public final class ImportJob implements JobKind {
  private static final String NAME = "import";

  private final RecordStore store;
  private final KnownLibraries libraries;

  public ImportJob(RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = new KnownLibraries(libraries);
  }

  /** Returns the request to import a file, whose path is absolute. */
  public static JobRequest request(
      String library, Path file, ImportOptions options, String requestedBy) {
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
            "dryRun",
            Boolean.toString(options.dryRun()));
    return new JobRequest(NAME, JobRequest.laneOf(library), parameters, requestedBy);
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
            request.parameters().getOrDefault("headings", ""));
    String what = String.valueOf(file.getFileName());
    HarvestReport report =
        new FileImport(store)
            .run(libraries.of(request), file, options, new ContextListener(what, context));
    return HarvestResult.outcome(report, context);
  }
}
