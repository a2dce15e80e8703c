package org.lienthong.core.job;

/** The process that runs a job, and therefore the effect of a restart on it. */
public enum JobHost {
  /** A server: a job of a resumable kind survives a restart. */
  SERVER,
  /** A command without a server: the job ends with the command. */
  COMMAND
}
