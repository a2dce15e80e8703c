package org.lienthong.app.engine;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.job.BackupJob;
import org.lienthong.app.job.CatchUp;
import org.lienthong.app.job.CoverFetching;
import org.lienthong.app.job.CoverJob;
import org.lienthong.app.job.CuratedSetsJob;
import org.lienthong.app.job.HarvestJob;
import org.lienthong.app.job.ImportJob;
import org.lienthong.app.job.RebuildJob;
import org.lienthong.app.job.RematchJob;
import org.lienthong.app.job.RemovalJob;
import org.lienthong.app.job.SetMembershipJob;
import org.lienthong.app.job.UndoImportJob;
import org.lienthong.console.cover.Covers;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.job.JobHost;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobRefusedException;
import org.lienthong.core.job.Jobs;
import org.lienthong.core.job.StoredJobs;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.time.SteadyClock;
import org.lienthong.harvester.batch.Batches;
import org.lienthong.harvester.cover.CoverPace;
import org.lienthong.harvester.gather.Harvester;
import org.lienthong.harvester.http.FetchLimits;
import org.lienthong.harvester.store.HarvestLease;

/**
 * The jobs of an engine, with all their kinds and the harvester that they use. A server also
 * follows the log for the curated sets.
 */
final class JobService implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(JobService.class.getName());

  private final JobHost host;
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Budget answers = FetchLimits.budget();
  private final Harvester harvester;
  private final Jobs jobs;
  private final CuratedSetsFollower sets;

  JobService(
      JobHost host,
      Path folder,
      RecordStore store,
      LibraryRegistry libraries,
      SearchIndex index,
      ProjectionRunner projections,
      RematchJob.Trial trial,
      CoverFetching covers,
      InstantSource clock) {
    this.host = host;
    this.store = store;
    this.libraries = libraries;
    CatchUp catchUp = new CatchUp(projections);
    Batches batches = new Batches(store); // writes, so it may fail, and nothing is open yet
    this.harvester = new Harvester(store, clock, answers);
    List<JobKind> kinds =
        List.of(
            new ImportJob(store, libraries),
            new HarvestJob(harvester, libraries),
            new BackupJob(folder, DataDirectory.FORMAT, clock),
            new CoverJob(store, Covers.folder(folder), covers, clock, CoverPace.USUAL),
            new RebuildJob(projections),
            new RematchJob(trial, catchUp),
            new RemovalJob(libraries, batches),
            new UndoImportJob(store, libraries, batches),
            new SetMembershipJob(store, libraries),
            new CuratedSetsJob(store, libraries, index, catchUp));
    this.jobs = new Jobs(new StoredJobs(store), kinds, host, new JobIds(new SecureRandom()), clock);
    this.sets = new CuratedSetsFollower(store, jobs, catchUp, SteadyClock.from(clock));
  }

  /** Resumes the jobs that an earlier process left, and begins to run jobs. */
  void start() {
    try {
      HarvestLease.releaseAll(store);
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "harvests of an earlier process stay marked: " + e.getMessage(), e);
    }
    jobs.start();
    updateSets();
    if (host == JobHost.SERVER) {
      sets.start();
    }
  }

  /** After a change of the rules for sets, has the sets of all libraries' records updated, once. */
  private void updateSets() {
    try {
      boolean outdated = RecordSets.areOutdated(store);
      boolean empty = store.lastSeq() == 0;
      if (outdated && !empty && host == JobHost.SERVER) {
        libraries.all().forEach(l -> jobs.submit(SetMembershipJob.request(l.code(), "server")));
      }
      if (outdated && (empty || host == JobHost.SERVER)) {
        RecordSets.markCurrent(store);
      }
    } catch (StoreException | JobRefusedException e) {
      // A full disk, for example: the server still answers, and its next start tries again.
      LOG.log(Level.WARNING, "the sets of records cannot be updated now: " + e.getMessage(), e);
    }
  }

  /** Returns what the answers of all harvests take. */
  Budget harvestedAnswers() {
    return answers;
  }

  Jobs jobs() {
    return jobs;
  }

  /** Stops jobs at a safe point; closing the harvester ends their network requests. */
  @Override
  public void close() {
    try (jobs;
        harvester;
        sets) {
      jobs.stop();
    }
  }
}
