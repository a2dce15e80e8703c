package org.lienthong.harvester.cover;

import java.time.Duration;

/**
 * The times of a run, which tests shorten.
 *
 * @param pause between two requests to one host
 * @param silence longest silence inside an answer
 * @param whole longest time for one request
 */
public record CoverPace(Duration pause, Duration silence, Duration whole) {
  /** The times of {@link PictureLimits}. */
  public static final CoverPace USUAL =
      new CoverPace(PictureLimits.PAUSE, PictureLimits.SILENCE, PictureLimits.WHOLE);
}
