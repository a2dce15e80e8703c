package org.lienthong.core.job;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stores the outcomes of jobs, and removes the oldest ended ones of a kind. An outcome that the
 * store refuses (a full disk) waits here and is stored later. For use by any number of threads.
 */
final class EndedJobs {
  private static final System.Logger LOG = System.getLogger(EndedJobs.class.getName());

  private final JobStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, RunningJob> unstored = new LinkedHashMap<>();

  /** Ids of stored jobs that have ended by their kind, in the order of their ends. */
  private final Map<String, Deque<String>> kept = new HashMap<>();

  EndedJobs(JobStore store) {
    this.store = store;
  }

  /** Learns which ended jobs the store has, so that their removal needs no reading. */
  void load(List<Job> jobs) {
    jobs.stream()
        .filter(job -> job.state().isEnd())
        .sorted(Comparator.comparing(Job::ended, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(job -> ofKind(job).add(job.id()));
  }

  private Deque<String> ofKind(Job job) {
    return kept.computeIfAbsent(job.request().kind(), _ -> new ArrayDeque<>());
  }

  /** Stores a job that no longer runs in this process, now or later. */
  void keep(RunningJob job) {
    String id = job.job().id();
    try {
      job.save();
    } catch (RuntimeException | Error e) {
      LOG.log(
          Level.ERROR,
          "job " + id + ": state " + job.job().state() + " cannot be stored now; it is tried again",
          e);
      job.log(JobMessages.END_NOT_STORED);
      lock.lock();
      try {
        unstored.put(id, job);
      } finally {
        lock.unlock();
      }
      return;
    }
    prune(job.job());
  }

  /** Tries again to store what could not be stored. */
  void retry() {
    for (RunningJob job : unstored()) {
      String id = job.job().id();
      try {
        job.save();
      } catch (RuntimeException | Error e) {
        LOG.log(Level.WARNING, "job " + id + " still cannot be stored: " + e);
        return;
      }
      lock.lock();
      try {
        unstored.remove(id);
      } finally {
        lock.unlock();
      }
      LOG.log(Level.INFO, "job " + id + ": state " + job.job().state() + " is stored now");
      prune(job.job());
    }
  }

  private void prune(Job ended) {
    if (!ended.state().isEnd()) {
      return;
    }
    List<String> tooMany;
    lock.lock();
    try {
      Deque<String> ids = ofKind(ended);
      ids.add(ended.id());
      tooMany = ids.stream().limit(Math.max(0, ids.size() - JobLimits.KEPT_PER_KIND)).toList();
    } finally {
      lock.unlock();
    }
    try {
      store.remove(tooMany);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "old jobs cannot be removed now: " + e);
      return;
    }
    lock.lock();
    try {
      ofKind(ended).removeAll(tooMany);
    } finally {
      lock.unlock();
    }
  }

  /** Returns a job whose outcome is not stored yet. */
  Optional<RunningJob> find(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(unstored.get(id));
    } finally {
      lock.unlock();
    }
  }

  /** Returns the jobs whose outcomes are not stored yet. */
  List<RunningJob> unstored() {
    lock.lock();
    try {
      return List.copyOf(unstored.values());
    } finally {
      lock.unlock();
    }
  }
}
