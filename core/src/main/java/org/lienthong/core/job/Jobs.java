package org.lienthong.core.job;

import java.time.InstantSource;
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
    this.store = store;
    kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    this.host = host;
    this.ids = ids;
    this.clock = clock;
    this.workers = new Workers(store, this.kinds, host, clock);
  }

  /**
   * Resumes or fails the jobs that an earlier process left unfinished, and begins to run jobs. A
   * command leaves the jobs of a server for the next server.
   */
  public void start() {
    for (Job left : store.all()) {
      if (left.state().isEnd()) {
        continue;
      }
      if (left.host() == JobHost.COMMAND) {
        end(left, JobState.INTERRUPTED, JobMessages.COMMAND_ENDED);
      } else if (host == JobHost.SERVER) {
        recover(left);
      }
    }
    workers.start();
  }

  private void recover(Job left) {
    JobKind kind = kinds.get(left.request().kind());
    if (kind == null) {
      end(left, JobState.FAILED, JobMessages.noKind(left.request().kind()));
    } else if (left.state() == JobState.QUEUED || kind.resumable()) {
      RunningJob again = new RunningJob(left.queuedAgain(), store.log(left.id()), store, clock);
      if (left.attempt() > 0) {
        again.log(JobMessages.RESUMED);
      }
      again.save();
      workers.add(again);
    } else {
      end(left, JobState.FAILED, JobMessages.SERVER_STOPPED);
    }
  }

  private void end(Job job, JobState state, String reason) {
    store.put(job.end(state, job.result(), reason, clock.instant()), store.log(job.id()));
  }

  /**
   * Queues a job; it starts when its lane is free.
   *
   * @throws IllegalArgumentException when there is no such kind
   * @throws IllegalStateException when too many jobs wait, or this process is stopping
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
    workers.refuseWhenFull();
    job.save();
    Job submitted = job.job();
    workers.add(job);
    workers.startNext();
    return submitted;
  }

  /** Returns all jobs that are kept, oldest first. */
  public List<Job> list() {
    Map<String, Job> out = new LinkedHashMap<>();
    store.all().forEach(job -> out.put(job.id(), job));
    workers.active().forEach(job -> out.put(job.job().id(), job.job()));
    return out.values().stream()
        .sorted(Comparator.comparing(Job::created).thenComparing(Job::id))
        .toList();
  }

  /** Returns a job. */
  public Optional<Job> find(String id) {
    return workers.active(id).map(RunningJob::job).or(() -> store.find(id));
  }

  /** Returns the log of a job; empty when the job is unknown. */
  public JobLog log(String id) {
    return workers.active(id).map(RunningJob::log).orElseGet(() -> store.log(id));
  }

  /**
   * Cancels a job: a waiting one at once, a running one at its next safe point.
   *
   * @return false when the job is unknown or has ended
   */
  public boolean cancel(String id) {
    if (workers.cancel(id)) {
      return true;
    }
    // A job that a server left for the next one, cancelled by a command while no server runs.
    Optional<Job> left = store.find(id).filter(job -> !job.state().isEnd());
    left.ifPresent(job -> end(job, JobState.CANCELLED, JobMessages.CANCELLED));
    return left.isPresent();
  }

  /**
   * Starts no more jobs, and asks the running ones to stop at a safe point. Anything that jobs wait
   * for may then be closed; {@link #close} waits for them.
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
