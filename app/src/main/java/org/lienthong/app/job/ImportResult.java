package org.lienthong.app.job;

import java.util.Map;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.harvester.file.ImportReport;
import tools.jackson.databind.JsonNode;

/** The result of an import: the counts of its records, its batch, and what its list lacks. */
public final class ImportResult {
  private static final String BATCH = "batch";
  private static final String VANISHED = "vanished";

  private ImportResult() {}

  static JobOutcome outcome(ImportReport report, JobContext context) {
    Map<String, Object> described = HarvestResult.counts(report.report().tally());
    described.put(BATCH, report.batch());
    described.put(VANISHED, report.vanished());
    return HarvestResult.outcome(report.report(), described, context);
  }

  /** Returns the report of an ended import. */
  public static ImportReport of(Job job) {
    JsonNode result = JobJson.result(job);
    return new ImportReport(
        HarvestResult.of(job), result.path(BATCH).asLong(0), result.path(VANISHED).asLong(0));
  }
}
