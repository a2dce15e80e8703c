package org.lienthong.app.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.projection.ProjectionRunner;

/** Waits until union and index have applied the whole log. Thread-safe. */
public final class CatchUp {
  private static final String WHAT = "gộp và lập chỉ mục / merging and indexing";
  private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(200);

  /** How often the progress is told before trouble that stays ends the waiting: ten seconds. */
  private static final int PATIENCE = 50;

  private final ProjectionRunner projections;

  /** A projection in the background that is awaited too; null for none. */
  private final @Nullable String background;

  public CatchUp(ProjectionRunner projections) {
    this(projections, null);
  }

  /**
   * Prepares to wait for a projection in the background as well.
   *
   * @param background its name; null for none
   */
  public CatchUp(ProjectionRunner projections, @Nullable String background) {
    this.projections = projections;
    this.background = background;
  }

  /** A listener for the progress. */
  @FunctionalInterface
  public interface Listener {
    /** Called with the present progress. */
    void progress(String what, long done, long total);
  }

  /**
   * Waits a little. What cannot be made durable now is not caught up: the projection itself says
   * why.
   */
  private boolean isCaughtUp() {
    try {
      return background == null
          ? projections.awaitCaughtUp(BETWEEN_PROGRESS)
          : projections.awaitCaughtUp(BETWEEN_PROGRESS)
              && projections.awaitCaughtUp(background, BETWEEN_PROGRESS);
    } catch (RuntimeException e) {
      if (trouble().isEmpty()) {
        throw e;
      }
      LockSupport.parkNanos(BETWEEN_PROGRESS.toNanos());
      return false;
    }
  }

  /** Returns why union or index cannot go on now, in both languages; empty when they can. */
  public Optional<String> trouble() {
    return Stream.concat(projections.lag().keySet().stream(), Stream.ofNullable(background))
        .flatMap(name -> projections.trouble(name).map(reason -> name + ": " + reason).stream())
        .findFirst()
        .map(reason ->
            "gộp hoặc lập chỉ mục chưa tiếp tục được ("
                + reason
                + "); biểu ghi đã lưu không mất, việc này tự chạy tiếp khi hết trục trặc"
                + " / union or index cannot go on now; stored records are kept, and it goes on by"
                + " itself once it can");
  }

  /** Returns the greatest lag of a projection, in changes of the log. */
  public long lag() {
    return projections.lag().values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Waits until union and index have caught up.
   *
   * @param stop checked regularly; true ends the waiting
   * @return whether they have caught up; false also when one of them has been in trouble for a
   *     while
   */
  public boolean await(Listener listener, BooleanSupplier stop) {
    long most = 0;
    int troubled = 0;
    while (!isCaughtUp()) {
      troubled = trouble().isPresent() ? troubled + 1 : 0;
      if (stop.getAsBoolean() || troubled > PATIENCE) {
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
