package org.lienthong.app.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobState;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;
import tools.jackson.databind.JsonNode;

/** The result of an import or a harvest: the counts of its records. */
public final class HarvestResult {
  private HarvestResult() {}

  /** Returns the counts in the form for programs. */
  public static Map<String, Object> counts(Tally tally) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("read", tally.read());
    out.put("new", tally.added());
    out.put("changed", tally.changed());
    out.put("unchanged", tally.unchanged());
    out.put("deleted", tally.deleted());
    out.put("setAside", tally.setAside());
    out.put("repaired", tally.repaired());
    out.put("rejected", tally.rejected());
    out.put("replacedCharacters", tally.replaced());
    return out;
  }

  static JobOutcome outcome(HarvestReport report, JobContext context) {
    return outcome(report, counts(report.tally()), context);
  }

  static JobOutcome outcome(
      HarvestReport report, Map<String, Object> described, JobContext context) {
    String result = JobJson.text(described);
    String error = report.error();
    if (error == null) {
      return new JobOutcome.Done(result);
    }
    return context.cancelled()
        ? new JobOutcome.Stopped(result)
        : new JobOutcome.Failed(result, error);
  }

  /** Returns the report of an ended import or harvest. */
  public static HarvestReport of(Job job) {
    JsonNode counts = JobJson.result(job);
    Tally tally =
        new Tally(
            counts.path("new").asLong(0),
            counts.path("changed").asLong(0),
            counts.path("unchanged").asLong(0),
            counts.path("deleted").asLong(0),
            counts.path("setAside").asLong(0),
            counts.path("rejected").asLong(0),
            counts.path("repaired").asLong(0),
            counts.path("replacedCharacters").asLong(0));
    return job.state() == JobState.DONE
        ? HarvestReport.complete(tally)
        : new HarvestReport(tally, JobReasons.of(job));
  }
}
