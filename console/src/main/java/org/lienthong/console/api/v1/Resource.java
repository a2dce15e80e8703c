package org.lienthong.console.api.v1;

import java.util.Set;

/** What one path of the interface answers. For use by any number of threads. */
interface Resource {
  /** Returns the parameters that it takes; any other is refused. */
  Set<Parameter> parameters();

  /** Returns whether it also takes the parameters of filters. */
  default boolean takesFilters() {
    return false;
  }

  /**
   * Answers GET and HEAD; changes nothing.
   *
   * @throws ProblemException when it refuses
   */
  Answer get(ApiRequest request);
}
