package org.lienthong.harvester.oai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.oai.OaiPage.Identify;
import org.lienthong.harvester.reconcile.UnannouncedDeletions;
import org.lienthong.harvester.store.CheckpointTable;
import org.lienthong.harvester.store.CheckpointTable.Done;
import org.lienthong.harvester.store.HarvestCheckpoint;
import org.lienthong.harvester.store.HarvestLease;
import org.lienthong.harvester.store.HarvestTables;

/**
 * Harvests libraries by OAI-PMH 2.0. For any number of threads, one library at a time in each.
 *
 * <p>A run asks for what changed since the last one by the server's own clock. Where the server
 * does not announce deletions for ever, it reads everything, and what it does not see is deleted.
 * An interrupted run continues after its last page.
 */
public final class OaiHarvester {
  /** How far back to begin when a server does not send its time. */
  private static final Duration UNTOLD = Duration.ofDays(1);

  private final RecordStore store;
  private final Fetcher fetcher;
  private final Retrier retrier;
  private final InstantSource clock;

  public OaiHarvester(RecordStore store, Fetcher fetcher, Retrier retrier, InstantSource clock) {
    this.store = store;
    this.fetcher = fetcher;
    this.retrier = retrier;
    this.clock = clock;
    HarvestTables.migrate(store);
  }

  /** Harvests the repository that {@code library} names in its attributes. */
  public HarvestReport harvest(Library library, HarvestOptions options, HarvestListener listener) {
    try (HarvestLease lease = HarvestLease.take(store, library.code(), clock)) {
      return new Harvest(library, options, listener, lease).report();
    } catch (HarvestLease.BusyException busy) {
      return new HarvestReport(Tally.NONE, String.valueOf(busy.getMessage()));
    }
  }

  /** One harvest of one library. For one thread. */
  private final class Harvest {
    private final Library library;
    private final HarvestOptions options;
    private final HarvestListener listener;
    private final CheckpointTable checkpoints;
    private Tally tally = Tally.NONE;
    private @Nullable OaiRun run;
    private @Nullable Asides asides;

    Harvest(Library library, HarvestOptions options, HarvestListener listener, HarvestLease lease) {
      this.library = library;
      this.options = options;
      this.listener = listener;
      this.checkpoints = new CheckpointTable(store, library.code(), "oai", lease);
    }

    HarvestReport report() {
      try {
        if (!isWhole()) {
          whole();
        }
        return HarvestReport.complete(total());
      } catch (FetchException e) {
        abandonIfHopeless(e);
        return failed(e);
      } catch (IOException | StoreException e) {
        return failed(e);
      }
    }

    /**
     * Says whether a run went to its end; false when it gave up the token that earlier runs left,
     * and the list is to be begun again.
     */
    private boolean isWhole() throws FetchException, InterruptedIOException {
      try {
        whole();
        return true;
      } catch (FetchException e) {
        if (!isTokenDead(e)) {
          throw e;
        }
        listener.notice(
            library.code()
                + ": mã nối tiếp (resumptionToken) của lần trước không còn dùng được ("
                + e.getMessage()
                + "); bỏ mã này và đọc lại từ đầu"
                + " / the resumption token of an earlier run is dead; it is given up, and the list"
                + " is begun again");
        checkpoints.giveUp();
        tally = total();
        run = null;
        asides = null;
        return false;
      }
    }

    /** Counts a run that got nowhere with a token; an unreachable server says nothing about it. */
    private boolean isTokenDead(FetchException e) {
      OaiRun broken = run;
      return broken != null
          && broken.isStuck()
          && e.kind() != FetchException.Kind.UNREACHABLE
          && !listener.cancelled()
          && checkpoints.failed() >= OaiClientLimits.MAX_TOKEN_RUNS;
    }

    private void abandonIfHopeless(FetchException e) {
      OaiRun broken = run;
      if (e.kind() == FetchException.Kind.FINAL && broken != null && broken.isHopeless()) {
        checkpoints.giveUp();
      }
    }

    private HarvestReport failed(Exception e) {
      return new HarvestReport(total(), String.valueOf(e.getMessage()));
    }

    private Tally total() {
      Tally listed = run == null ? tally : tally.plus(run.tally());
      return asides == null ? listed : listed.plus(asides.tally());
    }

    private void whole() throws FetchException, InterruptedIOException {
      OaiSource source = OaiSource.of(library);
      OaiClient client = new OaiClient(fetcher, retrier, source, listener);
      Identify identify = identify(source, client);
      Asides others = new Asides(store, library, source, checkpoints, listener, clock, this::tell);
      asides = others;
      OaiRun going =
          new OaiRun(
              store,
              library,
              source,
              new ListRequests(client, source, Granularity.of(identify.granularity())),
              new Gaps(
                  store,
                  checkpoints,
                  source,
                  client,
                  others,
                  listener,
                  clock,
                  identify.earliestDatestamp()),
              checkpoints,
              listener,
              clock,
              state(source, client, identify));
      run = going;
      going.toTheEnd();
      boolean proved = going.isProved();
      HarvestCheckpoint end = going.state();
      if (end.full() && proved) {
        reconcile(end, new VanishedCheck(client, source));
      }
      checkpoints.finish(new Done(end.signature(), next(end)));
    }

    private void tell() {
      listener.progress(new Progress(total(), total().read(), -1));
    }

    private Identify identify(OaiSource source, OaiClient client)
        throws FetchException, InterruptedIOException {
      Identify identify = client.ask(OaiClientRequest.of("Identify"), Set.of()).identify();
      if (identify == null) {
        throw FetchException.lasting(source.baseUrl() + ": Identify has no content");
      }
      return identify;
    }

    /** Returns the run to continue, or begins one. */
    private HarvestCheckpoint state(OaiSource source, OaiClient client, Identify identify)
        throws FetchException, InterruptedIOException {
      Optional<HarvestCheckpoint> open =
          checkpoints
              .run()
              .filter(run -> run.signature().equals(source.signature()))
              .filter(run -> run.full() || !options.full());
      if (open.isPresent() && (options.resumed() || !options.full())) {
        return open.get();
      }
      Instant start = identify.deletedRecord().equals("persistent") ? start(source) : null;
      HarvestCheckpoint begun =
          HarvestCheckpoint.begin(
              source.signature(), PrefixChoice.of(source, client), start == null, start);
      checkpoints.begin(begun);
      return begun;
    }

    /** Returns the moment from which to ask; null for all. */
    private @Nullable Instant start(OaiSource source) {
      if (options.full() || store.count(new Listing(library.code(), null, null, null, true)) == 0) {
        return null;
      }
      return checkpoints
          .done()
          .filter(done -> done.signature().equals(source.signature()))
          .map(done -> done.next().minus(OaiClientLimits.OVERLAP))
          .orElse(null);
    }

    private void reconcile(HarvestCheckpoint end, VanishedCheck check)
        throws FetchException, InterruptedIOException {
      if (end.nameless()) {
        listener.notice(
            library.code()
                + ": có biểu ghi hỏng không rõ mã số, nên không xoá biểu ghi nào"
                + " / records without a readable identifier came, so nothing was deleted");
        return;
      }
      UnannouncedDeletions vanished = new UnannouncedDeletions(store, library.code());
      vanished.find();
      if (!options.acceptVanished()) {
        vanished.check();
      }
      check.check(vanished.ids(), end);
      tally = tally.plus(vanished.delete());
      listener.progress(new Progress(total(), total().read(), end.size()));
    }

    private Instant next(HarvestCheckpoint end) {
      String told = Objects.requireNonNullElse(end.responseDate(), "");
      return Granularity.parse(told).orElseGet(() -> clock.instant().minus(UNTOLD));
    }
  }
}
