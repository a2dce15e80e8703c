package org.lienthong.app.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.CatchUp;
import org.lienthong.app.job.CuratedSetsJob;
import org.lienthong.app.job.JobReasons;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobEvent;
import org.lienthong.core.job.JobFollower;
import org.lienthong.core.job.JobRefusedException;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.job.JobState;

/** Submits jobs for a command, and shows their progress until they end. */
public final class FollowedJobs {
  /**
   * How long one wait for an event lasts; a job may be silent for longer, and the wait is repeated.
   */
  private static final Duration ONE_WAIT = Duration.ofMinutes(1);

  private FollowedJobs() {}

  /** Returns the requester: the user of this process. */
  static String requestedBy() {
    return Objects.requireNonNullElse(System.getProperty("user.name"), "");
  }

  /**
   * Submits jobs and prints their ids, if {@code --detach} is given.
   *
   * @return false when it is not; then nothing was done
   * @throws CommandException when no server is running that could continue them
   */
  static boolean detached(CommandLine line, Engine engine, List<JobRequest> requests, Output out) {
    if (!line.has("detach")) {
      return false;
    }
    if (!engine.outlivesCommands()) {
      throw new CommandException(
          "--detach cần một máy chủ đang chạy trên thư mục dữ liệu này",
          "--detach needs a server that is running on this data directory");
    }
    List<String> ids =
        requests.stream().map(request -> submit(engine, request, null).id()).toList();
    if (out.json()) {
      out.line(Json.text(Map.of("jobs", ids)));
    } else {
      ids.forEach(out::line);
    }
    return true;
  }

  private static Job submit(Engine engine, JobRequest request, @Nullable JobFollower follower) {
    try {
      return engine.jobs().submit(request, follower);
    } catch (JobRefusedException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  /** Runs one job until it has ended. */
  static Job run(Engine engine, JobRequest request, Output out) {
    return run(engine, List.of(request), out).getFirst();
  }

  /** Listener for the end of a job. */
  interface EndListener {
    /** Called when the job at this place of the list of requests has ended. */
    void ended(int place, Job job);
  }

  /**
   * Runs jobs until all have ended.
   *
   * @return the jobs in the order of the requests
   */
  public static List<Job> run(Engine engine, List<JobRequest> requests, Output out) {
    return run(engine, requests, out, (place, job) -> {});
  }

  static List<Job> run(Engine engine, List<JobRequest> requests, Output out, EndListener listener) {
    try (JobFollower follower = new JobFollower()) {
      Map<String, Job> jobs = new LinkedHashMap<>();
      for (JobRequest request : requests) {
        tellWait(engine, request, jobs.keySet(), out);
        Job job = submit(engine, request, follower);
        jobs.put(job.id(), job);
      }
      List<String> ids = List.copyOf(jobs.keySet());
      out.following(ids);
      for (int left = ids.size(); left > 0; ) {
        if (hear(follower, out) instanceof JobEvent.Ended(Job job)) {
          jobs.put(job.id(), job);
          listener.ended(ids.indexOf(job.id()), job);
          left--;
        }
      }
      out.following(List.of());
      return new ArrayList<>(jobs.values());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("bị ngắt", "interrupted");
    }
  }

  /** Says so when an earlier job of somebody else on the same library has to end first. */
  private static void tellWait(Engine engine, JobRequest request, Set<String> ours, Output out) {
    engine.jobs().list().stream()
        .filter(job -> !job.state().isEnd() && !ours.contains(job.id()))
        .filter(job -> job.request().lane().equals(request.lane()))
        .findFirst()
        .ifPresent(job ->
            out.error(
                Say.both(
                    "việc "
                        + job.id()
                        + " ("
                        + job.request().kind()
                        + ") trên cùng dữ liệu đang chạy; việc này đợi nó xong",
                    "job "
                        + job.id()
                        + " ("
                        + job.request().kind()
                        + ") on the same data is running; this one waits for its end")));
  }

  private static JobEvent hear(JobFollower follower, Output out) throws InterruptedException {
    while (true) {
      JobEvent event = follower.next(ONE_WAIT).orElse(null);
      switch (event) {
        case null -> {}
        case JobEvent.Line(_, String text) -> out.error(text);
        case JobEvent.Progressed(_, var progress) ->
            out.progress(progress.what(), progress.done(), progress.of());
        case JobEvent.Ended ended -> {
          return ended;
        }
      }
    }
  }

  /**
   * Runs one job that must succeed.
   *
   * @throws CommandException when it does not succeed
   */
  static Job complete(Engine engine, JobRequest request, Output out) {
    Job job = run(engine, request, out);
    if (job.state() != JobState.DONE) {
      throw new CommandException(JobReasons.of(job));
    }
    return job;
  }

  /** Waits until union and index have applied the whole log, and shows their progress. */
  public static void catchUp(Engine engine, Output out) {
    isCaughtUp(engine, out);
  }

  /** Waits until union, index and quality figures have applied the whole log. */
  static void catchUpWithQuality(Engine engine, Output out) {
    isCaughtUp(engine.catchUpWithQuality(), out);
  }

  private static boolean isCaughtUp(Engine engine, Output out) {
    return isCaughtUp(engine.catchUp(), out);
  }

  private static boolean isCaughtUp(CatchUp catchUp, Output out) {
    boolean done = catchUp.await(out::progress, () -> Thread.currentThread().isInterrupted());
    if (!done) {
      catchUp.trouble().ifPresent(out::error);
    }
    return done;
  }

  /** Waits until union, index and curated sets have applied the whole log. */
  public static void settle(Engine engine, Output out) {
    if (isCaughtUp(engine, out) && CuratedSetsJob.isDue(engine.store())) {
      complete(engine, CuratedSetsJob.request(false, requestedBy()), out);
    }
  }
}
