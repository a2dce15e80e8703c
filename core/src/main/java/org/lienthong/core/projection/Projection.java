package org.lienthong.core.projection;

/**
 * Something made of the log that can be dropped and made again. Its output and the seq that it has
 * applied are kept in one commit, so that after a crash it goes on from there. Called by one thread
 * at a time.
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

  /** Makes durable and visible what was applied. */
  void flush();

  /** Does work that can wait until there is no other, and leaves what it made as it is. */
  default void tidy() {}

  /** Forgets its output, so that it begins again with the first change. */
  void reset();
}
