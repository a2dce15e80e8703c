package org.lienthong.harvester.cover;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lienthong.harvester.store.CoverVisits;

/**
 * Fetches covers from several hosts at a time, one after the other from each. A host that fails
 * repeatedly is left alone for the rest of the run. For one thread.
 */
final class CoverRound implements AutoCloseable {
  private static final long LOOK_MILLIS = 100;

  private final CoverListener listener;
  private final PictureClient client;
  private final CoverVisitor visitor;
  private final CoverPace pace;
  private final Set<String> resting = ConcurrentHashMap.newKeySet();
  private final ExecutorService hosts =
      Executors.newFixedThreadPool(
          PictureLimits.HOSTS, Thread.ofVirtual().name("cover-host-", 0).factory());

  CoverRound(
      CoverShelf shelf,
      CoverVisits visits,
      AllowedAddresses allowed,
      InstantSource clock,
      CoverPace pace,
      CoverListener listener) {
    this.listener = listener;
    this.pace = pace;
    this.client = new PictureClient(allowed, pace.silence(), pace.whole());
    this.visitor = new CoverVisitor(client, shelf, visits, clock);
  }

  /**
   * What one host gave.
   *
   * @param again records whose next address is to be tried
   */
  private record Part(CoverTally tally, List<WantedCover> again, List<Failure> failures) {}

  private record Failure(String record, String address, String reason) {}

  /** Fetches these covers; those that a cancelled run did not ask for are not counted. */
  CoverTally fetch(List<WantedCover> wanted) throws IOException {
    CoverTally tally = CoverTally.NONE;
    List<WantedCover> left = List.copyOf(wanted);
    while (!left.isEmpty() && !listener.cancelled()) {
      Map<String, Deque<WantedCover>> byHost = new LinkedHashMap<>();
      for (WantedCover one : left) {
        byHost.computeIfAbsent(one.host(), _ -> new ArrayDeque<>()).add(one);
      }
      List<Future<Part>> parts = new ArrayList<>();
      byHost.forEach((host, queue) -> parts.add(hosts.submit(() -> ask(host, queue))));
      List<WantedCover> again = new ArrayList<>();
      for (Future<Part> future : parts) {
        Part part = await(future);
        tally = tally.plus(part.tally());
        again.addAll(part.again());
        part.failures().forEach(f -> listener.failed(f.record(), f.address(), f.reason()));
      }
      left = again;
    }
    return tally;
  }

  /** When the run is cancelled, open requests end at once. */
  private Part await(Future<Part> part) throws IOException {
    boolean closed = false;
    while (true) {
      try {
        return part.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (listener.cancelled() && !closed) {
          client.close();
          closed = true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } catch (ExecutionException e) {
        if (closed) {
          return new Part(CoverTally.NONE, List.of(), List.of());
        }
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
  }

  private Part ask(String host, Deque<WantedCover> queue) throws IOException {
    CoverTally tally = CoverTally.NONE;
    List<WantedCover> again = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    int inRow = 0;
    while (!queue.isEmpty() && !listener.cancelled() && !resting.contains(host)) {
      WantedCover next = queue.remove();
      CoverVisitor.Result result = visitor.visit(next);
      if (listener.cancelled()) {
        break;
      }
      visitor.keep(result.now());
      switch (result.outcome()) {
        case FETCHED -> tally = tally.plus(new CoverTally(1, 0, 0, 0));
        case UNCHANGED -> tally = tally.plus(new CoverTally(0, 1, 0, 0));
        case ABSENT, TROUBLE -> {
          failures.add(
              new Failure(
                  next.record(), result.now().address(), String.valueOf(result.now().reason())));
          next.next().ifPresent(again::add);
          if (next.next().isEmpty()) {
            tally = tally.plus(new CoverTally(0, 0, 1, 0));
          }
        }
      }
      inRow = result.outcome() == CoverVisitor.Outcome.TROUBLE ? inRow + 1 : 0;
      if (inRow >= PictureLimits.FAILURES) {
        resting.add(host);
      } else if (!queue.isEmpty()) {
        pause();
      }
    }
    long postponed = listener.cancelled() ? 0 : queue.size();
    return new Part(tally.plus(new CoverTally(0, 0, 0, postponed)), again, failures);
  }

  private void pause() throws InterruptedIOException {
    try {
      Thread.sleep(pace.pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public void close() {
    client.close();
    hosts.shutdownNow();
    hosts.close();
  }
}
