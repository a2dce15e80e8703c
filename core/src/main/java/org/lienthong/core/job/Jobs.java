package org.lienthong.core.job;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one data directory, and the workers that run them. For use by any number of threads.
 *
 * <p>Every change of state is stored; progress is stored at intervals. A stop lets running jobs
 * reach a safe point. {@link #start} then resumes the jobs that a server left unfinished, where
 * their kind allows it, and fails the others with the reason.
 */
public final class Jobs implements AutoCloseable {
  private final JobStore store;
  private final Map<String, JobKind> kinds = new LinkedHashMap<>();
  private final JobHost host;
  private final Supplier<String> ids;
  private final InstantSource clock;
  private final EndedJobs ended;
  private final JobRunner runner;
  private final Workers workers;

  /**
   * Makes the jobs of a process; {@link #start} begins.
   *
   * @param ids gives an id that no job has had
   */
  public Jobs(
      JobStore store,
      List<? extends JobKind> kinds,
      JobHost host,
      Supplier<String> ids,
      InstantSource clock) {
    this(store, kinds, host, ids, clock, JobPace.USUAL);
  }

  Jobs(
      JobStore store,
      List<? extends JobKind> kinds,
      JobHost host,
      Supplier<String> ids,
      InstantSource clock,
      JobPace pace) {
    this.store = store;
    kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    this.host = host;
    this.ids = ids;
    this.clock = clock;
    this.ended = new EndedJobs(store);
    this.runner = new JobRunner(this.kinds, host, ended, clock);
    this.workers = new Workers(runner, ended, pace);
  }

  /**
   * Resumes or fails the jobs that an earlier process left unfinished, and begins to run jobs. A
   * command leaves the jobs of a server for the next server.
   */
  public void start() {
    List<Job> all = store.all();
    ended.load(all);
    List<RunningJob> again = new ArrayList<>();
    for (Job job : all) {
      if (!job.state().isEnd() && (job.host() == JobHost.COMMAND || host == JobHost.SERVER)) {
        judge(RunningJob.ofStore(job, store.log(job.id()), store, clock)).ifPresent(again::add);
      }
    }
    workers.start(again);
  }

  /** Ends a job that was left, or returns it when it is to run again. */
  private Optional<RunningJob> judge(RunningJob left) {
    Job job = left.job();
    boolean started = job.state() == JobState.RUNNING;
    if (started) {
      left.become(Job::crashed);
    }
    JobKind kind = kinds.get(job.request().kind());
    if (job.host() == JobHost.COMMAND) {
      runner.end(left, JobState.INTERRUPTED, null, JobMessages.COMMAND_ENDED);
    } else if (job.reason() != null) {
      runner.end(left, JobState.CANCELLED, null, JobMessages.CANCELLED);
    } else if (kind == null) {
      runner.end(left, JobState.FAILED, null, JobMessages.noKind(job.request().kind()));
    } else if (started && !kind.resumable()) {
      runner.end(left, JobState.FAILED, null, JobMessages.SERVER_STOPPED);
    } else if (left.job().crashes() >= JobLimits.CRASHES) {
      runner.end(left, JobState.FAILED, null, JobMessages.CRASHED);
    } else {
      left.become(Job::queuedAgain);
      if (job.attempt() > 0) {
        left.log(JobMessages.RESUMED);
      }
      left.saveIfPossible();
      return Optional.of(left);
    }
    return Optional.empty();
  }

  /**
   * Queues a job; it starts when its lane is free.
   *
   * @throws IllegalArgumentException when there is no such kind
   * @throws JobRefusedException when too many jobs wait, or this process is stopping
   */
  public Job submit(JobRequest request) {
    return submit(request, null);
  }

  /** Like {@link #submit(JobRequest)}; {@code follower} receives all events of the job. */
  public Job submit(JobRequest request, @Nullable JobFollower follower) {
    if (!kinds.containsKey(request.kind())) {
      throw new IllegalArgumentException("no jobs of kind " + request.kind());
    }
    RunningJob job =
        new RunningJob(
            Job.submitted(ids.get(), request, host, clock.instant()), JobLog.EMPTY, store, clock);
    if (follower != null) {
      job.follow(follower);
    }
    Job submitted = job.job();
    workers.submit(job);
    return submitted;
  }

  /** Returns all jobs that are kept, oldest first. */
  public List<Job> list() {
    Map<String, Job> out = new LinkedHashMap<>();
    store.all().forEach(job -> out.put(job.id(), job));
    workers.all().forEach(job -> out.put(job.job().id(), job.job()));
    return out.values().stream()
        .sorted(Comparator.comparing(Job::created).thenComparing(Job::id))
        .toList();
  }

  /** Returns a job. */
  public Optional<Job> find(String id) {
    return workers.find(id).map(RunningJob::job).or(() -> store.find(id));
  }

  /** Returns the log of a job; empty when the job is unknown. */
  public JobLog log(String id) {
    return workers.find(id).map(RunningJob::log).orElseGet(() -> store.log(id));
  }

  /**
   * Cancels a job: a waiting one at once, a running one at its next safe point.
   *
   * @return false when the job is unknown or has ended
   */
  public boolean cancel(String id) {
    Optional<RunningJob> own = workers.find(id);
    if (own.isPresent()) {
      return workers.cancel(own.get());
    }
    // A job that a server left for the next one, cancelled by a command while no server runs.
    Optional<Job> left = store.find(id).filter(job -> !job.state().isEnd());
    left.ifPresent(this::cancelLeft);
    return left.isPresent();
  }

  private void cancelLeft(Job job) {
    RunningJob left = RunningJob.ofStore(job, store.log(job.id()), store, clock);
    runner.end(left, JobState.CANCELLED, null, JobMessages.CANCELLED);
  }

  /**
   * Starts no more jobs, and asks the running ones to stop at a safe point. Followers of the jobs
   * that wait learn that they continue after a restart. Anything that jobs wait for may then be
   * closed; {@link #close} waits for them.
   */
  public void stop() {
    workers.stop();
  }

  /** Stops, and waits until running jobs have reached a safe point and are kept. */
  @Override
  public void close() {
    workers.close();
  }
}
