package org.lienthong.z3950.server;

import java.time.Duration;

/** Is told of each answered request, for metrics. Called by many threads. */
@FunctionalInterface
public interface RequestListener {
  /** Does nothing. */
  RequestListener NONE = (_, _, _) -> {};

  /**
   * Called after the last response to a request was written, or its client was lost.
   *
   * @param service the name of the service in small letters, such as {@code search}
   * @param failed whether the request was refused, or its answer was not written
   * @param took from the whole request to its last response
   */
  void answered(String service, boolean failed, Duration took);
}
