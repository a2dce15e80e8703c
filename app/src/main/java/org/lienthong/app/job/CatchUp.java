package org.lienthong.app.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lienthong.core.projection.ProjectionRunner;

/** Waits until union and index have applied all of the log. For use by any number of threads. */
public final class CatchUp {
  private static final String WHAT = "gộp và lập chỉ mục / merging and indexing";
  private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(200);

  private final ProjectionRunner projections;

  public CatchUp(ProjectionRunner projections) {
    this.projections = projections;
  }

  /** Hears how far it is. */
  @FunctionalInterface
  public interface Listener {
    /** Has come so far. */
    void progress(String what, long done, long total);
  }

  /** Returns the greatest lag of a projection, in changes of the log. */
  public long lag() {
    return projections.lag().values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Waits.
   *
   * @param stop asked now and then; true ends the waiting
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
    return true;
  }
}
