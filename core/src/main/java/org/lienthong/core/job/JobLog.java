package org.lienthong.core.job;

import java.util.List;

/**
 * The last lines that a job wrote.
 *
 * @param lines oldest first, at most {@link JobLimits#LOG_LINES}
 * @param leftOut how many older lines are no longer kept
 */
public record JobLog(List<String> lines, long leftOut) {
  /** No line yet. */
  public static final JobLog EMPTY = new JobLog(List.of(), 0);

  public JobLog {
    lines = List.copyOf(lines);
  }
}
