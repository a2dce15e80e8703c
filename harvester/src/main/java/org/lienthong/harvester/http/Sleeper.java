package org.lienthong.harvester.http;

import java.time.Duration;

/** Waits; tests give one that does not. */
@FunctionalInterface
public interface Sleeper {
  /** Really waits. */
  Sleeper REAL = Thread::sleep;

  /** Returns after the pause. */
  void pause(Duration pause) throws InterruptedException;
}
