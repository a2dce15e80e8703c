package org.lienthong.app.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.job.CatchUp;
import org.lienthong.app.job.CuratedSetsJob;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobState;
import org.lienthong.core.job.Jobs;
import org.lienthong.core.store.RecordStore;

/**
 * Submits a job that refreshes the curated sets after writes through any interface. It waits until
 * the writes have paused and union and index have applied them, but never longer than {@link
 * #LONGEST}. One thread.
 */
final class CuratedSetsFollower implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CuratedSetsFollower.class.getName());

  /** Interval of checks of the log, and so the pause in the writes that counts as quiet. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** Interval of refreshes during writes that never pause, as in a long harvest. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /**
   * A refresh reads all members of all sets: it may take at most this fraction (one in five) of the
   * time.
   */
  private static final int PART_OF_TIME = 5;

  private final RecordStore store;
  private final Jobs jobs;
  private final CatchUp catchUp;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("curated-sets").factory());
  private long seen = -1;
  private @Nullable Instant waitingSince;
  private @Nullable String running;
  private Instant submitted = Instant.EPOCH;
  private Instant notBefore = Instant.EPOCH;

  CuratedSetsFollower(RecordStore store, Jobs jobs, CatchUp catchUp, InstantSource clock) {
    this.store = store;
    this.jobs = jobs;
    this.catchUp = catchUp;
    this.clock = clock;
  }

  void start() {
    long pause = BETWEEN_LOOKS.toMillis();
    var _ = thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Checks the log once; the thread does so at intervals. */
  void look() {
    try {
      if (isOver() && isTime(clock.instant())) {
        submitted = clock.instant();
        running = jobs.submit(CuratedSetsJob.request(false, "server")).id();
        waitingSince = null;
      }
    } catch (RuntimeException | Error e) {
      // An error too: it would end the schedule without a word.
      LOG.log(Level.WARNING, "curated sets cannot be refreshed now: " + e.getMessage(), e);
      notBefore = clock.instant().plus(LONGEST);
    }
  }

  /** Returns whether the last refresh has ended; then it also sets when the next may start. */
  private boolean isOver() {
    if (running == null) {
      return true;
    }
    Optional<Job> job = jobs.find(running);
    if (job.isPresent() && !job.get().state().isEnd()) {
      return false;
    }
    running = null;
    job.ifPresent(this::rest);
    return true;
  }

  private void rest(Job job) {
    Instant started = job.started();
    Instant ended = job.ended();
    if (job.state() != JobState.DONE) {
      // Whatever the cause, the changes are still pending.
      waitingSince = clock.instant();
      notBefore = clock.instant().plus(LONGEST);
    } else if (started != null && ended != null) {
      notBefore = clock.instant().plus(taken(started, ended).multipliedBy(PART_OF_TIME - 1));
    }
  }

  /** The times of a job are times of day: when the clock was set meanwhile, they tell nothing. */
  private Duration taken(Instant started, Instant ended) {
    Duration told = Duration.between(started, ended);
    Duration longest = Duration.between(submitted, clock.instant());
    return told.isNegative() || told.compareTo(longest) > 0 ? longest : told;
  }

  private boolean isTime(Instant now) {
    long last = store.lastSeq();
    boolean quiet = last == seen;
    seen = last;
    if (!quiet && waitingSince == null) {
      waitingSince = now;
    }
    Instant since = waitingSince;
    if (since == null || now.isBefore(notBefore)) {
      return false;
    }
    boolean followed = quiet && catchUp.lag() == 0;
    if (!followed && now.isBefore(since.plus(LONGEST))) {
      return false;
    }
    boolean due = CuratedSetsJob.isDue(store);
    if (!due) {
      waitingSince = null;
    }
    return due;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
