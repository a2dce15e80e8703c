package org.lienthong.app.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.lienthong.app.job.CatchUp;
import org.lienthong.app.job.CuratedSetsJob;
import org.lienthong.app.job.HarvestJob;
import org.lienthong.app.job.ImportJob;
import org.lienthong.app.job.RebuildJob;
import org.lienthong.app.job.RematchJob;
import org.lienthong.app.job.RemovalJob;
import org.lienthong.app.job.SetMembershipJob;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.job.JobHost;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.Jobs;
import org.lienthong.core.job.StoredJobs;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.gather.Harvester;
import org.lienthong.union.Rematch;

/**
 * The jobs of an engine, with all their kinds and the harvester that they use. A server also
 * follows the log for the curated sets.
 */
final class JobService implements AutoCloseable {
  private final Harvester harvester;
  private final Jobs jobs;
  private final CuratedSetsFollower sets;

  JobService(
      JobHost host,
      RecordStore store,
      LibraryRegistry libraries,
      SearchIndex index,
      ProjectionRunner projections,
      Function<Path, Rematch.Difference> trial,
      InstantSource clock) {
    CatchUp catchUp = new CatchUp(projections);
    this.harvester = new Harvester(store, clock);
    List<JobKind> kinds =
        List.of(
            new ImportJob(store, libraries),
            new HarvestJob(harvester, libraries),
            new RebuildJob(projections),
            new RematchJob(trial, catchUp),
            new RemovalJob(libraries),
            new SetMembershipJob(store, libraries),
            new CuratedSetsJob(store, libraries, index, catchUp));
    this.jobs = new Jobs(new StoredJobs(store), kinds, host, new JobIds(new SecureRandom()), clock);
    this.sets = new CuratedSetsFollower(store, jobs, catchUp, clock);
    jobs.start();
    if (host == JobHost.SERVER) {
      sets.start();
    }
  }

  Jobs jobs() {
    return jobs;
  }

  /** Stops jobs at a safe point; closing the harvester ends their network requests. */
  @Override
  public void close() {
    sets.close();
    jobs.stop();
    harvester.close();
    jobs.close();
  }
}
