package org.lienthong.app.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lienthong.core.projection.ProjectionRunner;

/** Waits until union and index have applied the whole log. Thread-safe. */
public final class CatchUp {
  private static final String WHAT = "gộp và lập chỉ mục / merging and indexing";
  private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(200);

  private final ProjectionRunner projections;

  public CatchUp(ProjectionRunner projections) {
    this.projections = projections;
  }

  /** A listener for the progress. */
  @FunctionalInterface
  public interface Listener {
    /** Called with the present progress. */
    void progress(String what, long done, long total);
  }

  /** Returns the greatest lag of a projection, in changes of the log. */
  public long lag() {
    return projections.lag().values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Waits until union and index have caught up.
   *
   * @param stop checked regularly; true ends the waiting
   * @return whether they have caught up
   */
  public boolean await(Listener listener, BooleanSupplier stop) {
    long most = 0;
    while (!projections.awaitCaughtUp(BETWEEN_PROGRESS)) {
      if (stop.getAsBoolean()) {
        return false;
      }
      long lag = projections.lag().values().stream().mapToLong(Long::longValue).sum();
      most = Math.max(most, lag);
      listener.progress(WHAT, most - lag, most);
    }
    if (most > 0) {
      listener.progress(WHAT, most, most);
    }
    return true;
  }
}
