package org.lienthong.core.job;

import java.time.Duration;

/**
 * The intervals of {@link Workers}, which tests shorten.
 *
 * @param betweenSaves see {@link JobLimits#BETWEEN_SAVES}
 * @param stop see {@link JobLimits#STOP}
 */
record JobPace(Duration betweenSaves, Duration stop) {
  static final JobPace USUAL = new JobPace(JobLimits.BETWEEN_SAVES, JobLimits.STOP);
}
