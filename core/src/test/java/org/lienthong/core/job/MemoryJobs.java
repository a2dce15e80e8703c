package org.lienthong.core.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A job store in memory that a test can disturb. For use by any number of threads. */
final class MemoryJobs implements JobStore {
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Map<String, JobLog> logs = new LinkedHashMap<>();
  private int reads;

  /** Called before a job is stored; what it throws is thrown. */
  volatile Consumer<Job> beforePut = job -> {};

  @Override
  public void put(Job job, JobLog log) {
    beforePut.accept(job);
    synchronized (this) {
      jobs.put(job.id(), job);
      logs.put(job.id(), log);
    }
  }

  @Override
  public synchronized List<Job> all() {
    reads++;
    return new ArrayList<>(jobs.values());
  }

  /** Returns how often all jobs were read. */
  synchronized int reads() {
    return reads;
  }

  @Override
  public synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  @Override
  public synchronized JobLog log(String id) {
    return logs.getOrDefault(id, JobLog.EMPTY);
  }

  @Override
  public synchronized void remove(List<String> ids) {
    ids.forEach(jobs::remove);
    ids.forEach(logs::remove);
  }
}
