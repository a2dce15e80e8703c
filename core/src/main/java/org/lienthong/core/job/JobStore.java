package org.lienthong.core.job;

import java.util.List;
import java.util.Optional;

/** A store of jobs. For use by any number of threads. */
public interface JobStore {
  /** Stores a job and its log, replacing what was stored before. */
  void put(Job job, JobLog log);

  /** Returns all jobs, oldest first. Reads no log. */
  List<Job> all();

  /** Returns one job. */
  Optional<Job> find(String id);

  /** Returns the log of a job; empty when the job is unknown. */
  JobLog log(String id);

  /** Removes these jobs and their logs; unknown ones are ignored. */
  void remove(List<String> ids);
}
