package org.lienthong.harvester.http;

import java.time.Duration;

/** Pauses a thread; tests pass a sleeper that returns at once. */
@FunctionalInterface
public interface Sleeper {
  /** The sleeper that really waits. */
  Sleeper REAL = Thread::sleep;

  /** Returns after the pause. */
  void pause(Duration pause) throws InterruptedException;
}
