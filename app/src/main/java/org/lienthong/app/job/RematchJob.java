package org.lienthong.app.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.union.Rematch;

/**
 * Computes what the present rules would change, and changes nothing. It is not run again after a
 * restart: its command has ended.
 */
public final class RematchJob implements JobKind {
  private static final String NAME = "rematch-trial";

  private final Trial trial;
  private final CatchUp catchUp;

  /** Tries the rules. */
  @FunctionalInterface
  public interface Trial {
    /**
     * Tries them in a store in this file.
     *
     * @param stop asked between batches; true ends the trial
     * @return empty when it was stopped
     */
    Optional<Rematch.Difference> run(Path file, BooleanSupplier stop);
  }

  /**
   * Creates the kind of job.
   *
   * @param trial tries the rules in a store in this file, which does not exist yet
   */
  public RematchJob(Trial trial, CatchUp catchUp) {
    this.trial = trial;
    this.catchUp = catchUp;
  }

  /** Returns the request for a trial. */
  public static JobRequest request(String requestedBy) {
    return new JobRequest(NAME, JobRequest.MAINTENANCE, Map.of(), requestedBy);
  }

  /** Returns the result of an ended trial. */
  public static Rematch.Difference difference(Job job) {
    return JobJson.MAPPER.treeToValue(JobJson.result(job), Rematch.Difference.class);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean resumable() {
    return false;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    if (!catchUp.await(context::progress, context::cancelled)) {
      return catchUp
          .trouble()
          .filter(_ -> !context.cancelled())
          .<JobOutcome>map(reason -> new JobOutcome.Failed(null, reason))
          .orElse(new JobOutcome.Stopped(null));
    }
    try {
      Path folder = Files.createTempDirectory("lienthong-rematch");
      try {
        Optional<Rematch.Difference> found =
            trial.run(folder.resolve("shadow.sqlite"), context::cancelled);
        return found.isPresent()
            ? new JobOutcome.Done(JobJson.MAPPER.writeValueAsString(found.get()))
            : new JobOutcome.Stopped(null);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).forEach(RematchJob::delete);
        }
      }
    } catch (IOException e) {
      return new JobOutcome.Failed(
          null, "không thử được: " + e.getMessage() + " / the trial failed: " + e.getMessage());
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
