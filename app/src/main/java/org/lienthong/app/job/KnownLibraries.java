package org.lienthong.app.job;

import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;

/** The library that a job is about, as it is registered when the job runs. */
record KnownLibraries(LibraryRegistry registry) {
  static final String PARAMETER = "library";

  /**
   * Returns the library.
   *
   * @throws IllegalStateException with a message for people when it was removed meanwhile
   */
  Library of(JobRequest request) {
    String code = request.parameter(PARAMETER);
    return registry
        .find(code)
        .orElseThrow(() ->
            new IllegalStateException(
                "không còn thư viện " + code + " / the library " + code + " no longer exists"));
  }
}
