package org.lienthong.app.job;

import java.util.Map;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.gather.Harvester;

/** Harvests one library. After a restart it continues from the harvester's checkpoint. */
public final class HarvestJob implements JobKind {
  private static final String NAME = "harvest";

  private final Harvester harvester;
  private final KnownLibraries libraries;

  public HarvestJob(Harvester harvester, LibraryRegistry libraries) {
    this.harvester = harvester;
    this.libraries = new KnownLibraries(libraries);
  }

  /** Returns the request to harvest a library. */
  public static JobRequest request(String library, HarvestOptions options, String requestedBy) {
    Map<String, String> parameters =
        Map.of(
            KnownLibraries.PARAMETER,
            library,
            "full",
            Boolean.toString(options.full()),
            "acceptVanished",
            Boolean.toString(options.acceptVanished()));
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
    Library library = libraries.of(request);
    HarvestOptions options =
        new HarvestOptions(
            Boolean.parseBoolean(request.parameter("full")),
            Boolean.parseBoolean(request.parameter("acceptVanished")),
            context.job().attempt() > 1);
    HarvestReport report =
        harvester.harvest(library, options, new ContextListener(library.code(), context));
    return HarvestResult.outcome(report, context);
  }
}
