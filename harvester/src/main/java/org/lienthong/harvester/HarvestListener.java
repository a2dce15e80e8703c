package org.lienthong.harvester;

import java.time.Duration;

/** Hears how gathering goes on. Called by the thread that gathers; must return soon. */
public interface HarvestListener {
  /** Hears nothing. */
  HarvestListener NONE = new HarvestListener() {};

  /** A batch was committed. */
  default void progress(Progress progress) {}

  /** A record was not taken. */
  default void rejected(Reject reject) {}

  /** Something went wrong that will be tried again after a pause. */
  default void waiting(Duration pause, String reason) {}

  /** Something that people should know, though gathering goes on. */
  default void notice(String message) {}

  /** Asked between batches; true ends the work, and what is committed stays. */
  default boolean cancelled() {
    return false;
  }
}
