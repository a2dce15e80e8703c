package org.lienthong.core.job;

import org.jspecify.annotations.Nullable;

/** How the work of a job ended. Results are JSON. */
public sealed interface JobOutcome {
  /** What the work has to show; null for nothing. */
  @Nullable String result();

  /** It came to its end. */
  record Done(@Nullable String result) implements JobOutcome {}

  /** It stopped at a safe point because {@link JobContext#cancelled} said so. */
  record Stopped(@Nullable String result) implements JobOutcome {}

  /** It could not come to its end, for this reason. */
  record Failed(@Nullable String result, String reason) implements JobOutcome {}
}
