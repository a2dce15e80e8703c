package org.lienthong.harvester;

import java.time.Duration;

/** Receives the progress of gathering. Called by the thread that gathers; must return soon. */
public interface HarvestListener {
  /** A listener that does nothing. */
  HarvestListener NONE = new HarvestListener() {};

  /** A batch was committed. */
  default void progress(Progress progress) {}

  /** A record was rejected. */
  default void rejected(Reject reject) {}

  /** Something failed and will be tried again after a pause. */
  default void waiting(Duration pause, String reason) {}

  /** Something that people should know; gathering continues. */
  default void notice(String message) {}

  /** Called between batches; true ends the work, and committed records stay. */
  default boolean cancelled() {
    return false;
  }
}
