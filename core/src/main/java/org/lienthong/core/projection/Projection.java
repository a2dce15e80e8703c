package org.lienthong.core.projection;

/**
 * Something computed from the log that can be dropped and rebuilt. Its output and the seq that it
 * has applied are stored in one commit, so that after a crash it continues from there. Called by
 * one thread at a time.
 */
public interface Projection {
  /** Names it in the store, in messages and in metrics. */
  String name();

  /** Returns the seq up to which it has applied the log, durably or not. */
  long applied();

  /**
   * Applies the next changes of the log, at most {@code limit}.
   *
   * @return how many it applied; 0 when it has caught up
   */
  int catchUp(int limit);

  /** Makes the applied changes durable and visible. */
  void flush();

  /** Does deferred maintenance; does not change the content of the output. */
  default void tidy() {}

  /** Drops its output, so that it begins again with the first change. */
  void reset();
}
