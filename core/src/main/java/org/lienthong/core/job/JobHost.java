package org.lienthong.core.job;

/** Which process runs a job, and so what a restart means for it. */
public enum JobHost {
  /** A server: a job of a resumable kind survives a restart. */
  SERVER,
  /** A command without a server: the job ends with the command. */
  COMMAND
}
