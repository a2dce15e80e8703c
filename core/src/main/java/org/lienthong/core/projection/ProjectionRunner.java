package org.lienthong.core.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.core.store.RecordStore;

/**
 * Keeps projections caught up with the log: one thread each, woken by commits. For use by any
 * number of threads.
 *
 * <p>A projection that fails is logged once and retried after a pause; the others continue
 * meanwhile.
 */
public final class ProjectionRunner implements AutoCloseable {
  private final RecordStore store;
  private final Wakeup wakeup = new Wakeup();
  private final List<Follower> followers = new ArrayList<>();
  private final Set<String> background = new HashSet<>();

  /** Prepares to run these projections; {@link #start} begins. */
  public ProjectionRunner(RecordStore store, List<Projection> projections) {
    this(store, projections, List.of());
  }

  /**
   * Prepares to run these projections.
   *
   * @param background those that nobody waits for, unless by name
   */
  public ProjectionRunner(
      RecordStore store, List<Projection> projections, List<Projection> background) {
    this.store = store;
    for (Projection projection : projections) {
      followers.add(new Follower(projection, wakeup));
    }
    for (Projection projection : background) {
      followers.add(new Follower(projection, wakeup));
      this.background.add(projection.name());
    }
    store.onCommit(wakeup::signal);
  }

  /** Starts to follow the log. */
  public void start() {
    followers.forEach(Follower::start);
  }

  private Stream<Follower> awaited() {
    return followers.stream().filter(f -> !background.contains(f.name()));
  }

  /**
   * Returns how many changes each projection has still to read, by its name; without those in the
   * background.
   */
  public Map<String, Long> lag() {
    long last = store.lastSeq();
    Map<String, Long> out = new LinkedHashMap<>();
    awaited().forEach(f -> out.put(f.name(), Math.max(0, last - f.applied())));
    return out;
  }

  /** Returns how far each projection is behind at a moment, by its name. */
  public Map<String, Lag> lags(Instant now) {
    long last = store.lastSeq();
    Map<String, Lag> out = new LinkedHashMap<>();
    for (Follower follower : followers) {
      long applied = follower.applied();
      long changes = Math.max(0, last - applied);
      Duration behind = changes == 0 ? Duration.ZERO : sinceNext(applied, now);
      out.put(follower.name(), new Lag(changes, behind, follower.trouble().orElse(null)));
    }
    return out;
  }

  private Duration sinceNext(long applied, Instant now) {
    return store.changesAfter(applied, 1).stream()
        .map(next -> Duration.between(next.datestamp(), now))
        .filter(Duration::isPositive)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** Returns why a projection cannot continue at present; empty when it can. */
  public Optional<String> trouble(String projection) {
    return follower(projection).trouble();
  }

  /**
   * Waits until every projection that is not in the background has applied all of the log and its
   * output is durable.
   *
   * @return false when {@code patience} ended first
   */
  public boolean awaitCaughtUp(Duration patience) {
    return await(awaited().toList(), patience);
  }

  /**
   * Waits until one projection has applied all of the log and its output is durable.
   *
   * @return false when {@code patience} ended first
   */
  public boolean awaitCaughtUp(String projection, Duration patience) {
    return await(List.of(follower(projection)), patience);
  }

  private boolean await(List<Follower> awaited, Duration patience) {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (!areCaughtUp(awaited)) {
      long left = giveUp - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wakeup.await(wakeup.count(), Math.min(left, Duration.ofMillis(20).toNanos()));
    }
    awaited.forEach(Follower::flush);
    return true;
  }

  private boolean areCaughtUp(List<Follower> awaited) {
    long last = store.lastSeq();
    return awaited.stream().allMatch(f -> f.applied() >= last);
  }

  /** Drops the output of a projection; it begins again with the first change. */
  public void rebuild(String projection) {
    follower(projection).reset();
    wakeup.signal();
  }

  private Follower follower(String projection) {
    return followers.stream()
        .filter(f -> f.name().equals(projection))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no projection " + projection));
  }

  /** Stops following; what was applied is made durable. */
  @Override
  public void close() {
    followers.forEach(Follower::stop);
    wakeup.signal();
    followers.forEach(Follower::join);
  }
}
