package org.lienthong.core.job;

import org.jspecify.annotations.Nullable;

/** How the work of a job ended. Results are JSON. */
public sealed interface JobOutcome {
  /** The result of the work; null for none. */
  @Nullable String result();

  /** It was completed. */
  record Done(@Nullable String result) implements JobOutcome {}

  /** It stopped at a safe point because {@link JobContext#cancelled} said so. */
  record Stopped(@Nullable String result) implements JobOutcome {}

  /** It could not be completed, for this reason. */
  record Failed(@Nullable String result, String reason) implements JobOutcome {}
}
