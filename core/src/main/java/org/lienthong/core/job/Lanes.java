package org.lienthong.core.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scheduler of jobs: one job of a lane at a time, in the order of submission, and a limited
 * number of lanes at once. For the thread that holds the lock of {@link Workers}.
 */
final class Lanes {
  private final LinkedHashMap<String, RunningJob> queued = new LinkedHashMap<>();
  private final LinkedHashMap<String, RunningJob> running = new LinkedHashMap<>();
  private final Set<String> busy = new HashSet<>();

  void add(RunningJob job) {
    queued.put(job.job().id(), job);
  }

  int waiting() {
    return queued.size();
  }

  /**
   * Returns the jobs that may start now; they hold their lanes until {@link #end}. A job that is
   * not stored yet waits, and the later ones of its lane with it.
   */
  List<RunningJob> takeStartable() {
    List<RunningJob> out = new ArrayList<>();
    Set<String> passed = new HashSet<>();
    for (RunningJob job : List.copyOf(queued.values())) {
      String lane = job.job().request().lane();
      if (passed.add(lane) && job.isStored() && !busy.contains(lane) && hasPlace(lane)) {
        busy.add(lane);
        queued.remove(job.job().id());
        running.put(job.job().id(), job);
        out.add(job);
      }
    }
    return out;
  }

  private boolean hasPlace(String lane) {
    long libraries = busy.stream().filter(l -> !l.equals(JobRequest.MAINTENANCE)).count();
    return lane.equals(JobRequest.MAINTENANCE) || libraries < JobLimits.AT_ONCE;
  }

  /** Puts a job that could not be started before all that wait. */
  void putBack(RunningJob job) {
    end(job);
    queued.putFirst(job.job().id(), job);
  }

  /** Removes a job that has not started; empty when it has. */
  Optional<RunningJob> removeQueued(String id) {
    return Optional.ofNullable(queued.remove(id));
  }

  /** Removes and returns the jobs that wait and are stored. */
  List<RunningJob> removeQueued() {
    List<RunningJob> out = queued.values().stream().filter(RunningJob::isStored).toList();
    out.forEach(job -> queued.remove(job.job().id()));
    return out;
  }

  Optional<RunningJob> find(String id) {
    return Optional.ofNullable(queued.get(id)).or(() -> Optional.ofNullable(running.get(id)));
  }

  List<RunningJob> running() {
    return List.copyOf(running.values());
  }

  List<RunningJob> all() {
    List<RunningJob> out = new ArrayList<>(running.values());
    out.addAll(queued.values());
    return out;
  }

  void end(RunningJob job) {
    running.remove(job.job().id());
    busy.remove(job.job().request().lane());
  }
}
