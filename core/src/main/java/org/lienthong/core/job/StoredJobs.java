package org.lienthong.core.job;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.RecordStore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job store in the record store: the description and the log of a job are one state value each.
 * Neither gets a seq: no projection follows jobs.
 */
public final class StoredJobs implements JobStore {
  private static final System.Logger LOG = System.getLogger(StoredJobs.class.getName());

  private static final String JOBS = "job";
  private static final String LOGS = "job-log";
  private static final JsonMapper JSON =
      // A version before this one wrote no crashes.
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final RecordStore store;

  public StoredJobs(RecordStore store) {
    this.store = store;
  }

  @Override
  public void put(Job job, JobLog log) {
    String description = JSON.writeValueAsString(job);
    String lines = log.lines().isEmpty() ? null : JSON.writeValueAsString(log);
    store.write(transaction -> {
      transaction.putState(JOBS, job.id(), description);
      transaction.putState(LOGS, job.id(), lines);
      return job;
    });
  }

  @Override
  public List<Job> all() {
    return store.stateKeys(JOBS).stream()
        .flatMap(id -> find(id).stream())
        .sorted(Comparator.comparing(Job::created).thenComparing(Job::id))
        .toList();
  }

  @Override
  public Optional<Job> find(String id) {
    return read(JOBS, id, Job.class);
  }

  @Override
  public JobLog log(String id) {
    return read(LOGS, id, JobLog.class).orElse(JobLog.EMPTY);
  }

  /** What another version wrote and cannot be read is left out: the other jobs must run. */
  private <T> Optional<T> read(String scope, String id, Class<T> type) {
    try {
      return store.state(scope, id).map(text -> JSON.readValue(text, type));
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, scope + " " + id + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void remove(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    store.write(transaction -> {
      for (String id : ids) {
        transaction.putState(JOBS, id, null);
        transaction.putState(LOGS, id, null);
      }
      return ids;
    });
  }
}
