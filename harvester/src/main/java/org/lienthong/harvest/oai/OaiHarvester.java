package org.lienthong.harvest.oai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvest.HarvestListener;
import org.lienthong.harvest.HarvestOptions;
import org.lienthong.harvest.HarvestReport;
import org.lienthong.harvest.Progress;
import org.lienthong.harvest.Tally;
import org.lienthong.harvest.http.FetchException;
import org.lienthong.harvest.http.Fetcher;
import org.lienthong.harvest.http.Retrier;
import org.lienthong.harvest.oai.OaiPage.Identify;
import org.lienthong.harvest.oai.RunMemory.Done;
import org.lienthong.harvest.reconcile.Sightings;
import org.lienthong.harvest.reconcile.Vanished;
import org.lienthong.library.Library;
import org.lienthong.store.Listing;
import org.lienthong.store.RecordStore;
import org.lienthong.store.StoreException;

/**
 * Harvests libraries by OAI-PMH 2.0. For any number of threads, one library at a time in each.
 *
 * <p>A run asks for what changed since the last one by the server's own clock. Where the server
 * does not announce deletions for ever, it reads everything, and what it does not see is deleted. A
 * run that was cut off goes on behind its last page.
 */
public final class OaiHarvester {
  /** How far back to begin when a server does not tell its time. */
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
    store.createTables("harvester", Sightings.DDL);
  }

  /** Harvests the repository that {@code library} names in its attributes. */
  public HarvestReport harvest(Library library, HarvestOptions options, HarvestListener listener) {
    return new Harvest(library, options, listener).report();
  }

  /** One harvest of one library. For one thread. */
  private final class Harvest {
    private final Library library;
    private final HarvestOptions options;
    private final HarvestListener listener;
    private final RunMemory memory;
    private Tally tally = Tally.NONE;
    private @Nullable OaiRun run;

    Harvest(Library library, HarvestOptions options, HarvestListener listener) {
      this.library = library;
      this.options = options;
      this.listener = listener;
      this.memory = new RunMemory(store, library.code());
    }

    HarvestReport report() {
      try {
        whole();
        return HarvestReport.complete(total());
      } catch (FetchException e) {
        OaiRun broken = run;
        if (e.kind() == FetchException.Kind.FINAL && broken != null && broken.isHopeless()) {
          memory.giveUp();
        }
        return failed(e);
      } catch (IOException | StoreException e) {
        return failed(e);
      }
    }

    private HarvestReport failed(Exception e) {
      return new HarvestReport(total(), String.valueOf(e.getMessage()));
    }

    private Tally total() {
      return run == null ? tally : tally.plus(run.tally());
    }

    private void whole() throws FetchException, InterruptedIOException {
      OaiSource source = OaiSource.of(library);
      OaiClient client = new OaiClient(fetcher, retrier, source, listener);
      Identify identify = identify(source, client);
      OaiRun going =
          new OaiRun(
              store,
              library,
              source,
              client,
              memory,
              listener,
              clock,
              Granularity.of(identify.granularity()),
              state(source, client, identify));
      run = going;
      going.toTheEnd();
      RunState end = going.state();
      if (end.full()) {
        reconcile(end);
      }
      memory.finish(new Done(end.signature(), next(end)));
    }

    private Identify identify(OaiSource source, OaiClient client)
        throws FetchException, InterruptedIOException {
      Identify identify = client.ask(OaiRequest.of("Identify"), Set.of()).identify();
      if (identify == null) {
        throw FetchException.lasting(source.baseUrl() + ": Identify has no content");
      }
      return identify;
    }

    /** Returns the run to go on with, or begins one. */
    private RunState state(OaiSource source, OaiClient client, Identify identify)
        throws FetchException, InterruptedIOException {
      Optional<RunState> open =
          memory
              .run()
              .filter(run -> run.signature().equals(source.signature()))
              .filter(run -> run.full() || !options.full());
      if (open.isPresent()) {
        return open.get();
      }
      Instant start = identify.deletedRecord().equals("persistent") ? start(source) : null;
      RunState begun =
          RunState.begin(source.signature(), PrefixChoice.of(source, client), start == null, start);
      memory.begin(begun);
      return begun;
    }

    /** Returns from which moment on to ask; null for all. */
    private @Nullable Instant start(OaiSource source) {
      if (options.full() || store.count(new Listing(library.code(), null, null, null, true)) == 0) {
        return null;
      }
      return memory
          .done()
          .filter(done -> done.signature().equals(source.signature()))
          .map(done -> done.next().minus(OaiLimits.OVERLAP))
          .orElse(null);
    }

    private void reconcile(RunState end) throws FetchException {
      if (end.nameless()) {
        listener.notice(
            library.code()
                + ": có biểu ghi hỏng không rõ mã số, nên không xoá biểu ghi nào"
                + " / records without a readable identifier came, so nothing was deleted");
        return;
      }
      Vanished vanished = new Vanished(store, library.code());
      vanished.find();
      if (!options.acceptVanished()) {
        vanished.check();
      }
      tally = tally.plus(vanished.delete());
      listener.progress(new Progress(total(), total().read(), end.size()));
    }

    private Instant next(RunState end) {
      String told = Objects.requireNonNullElse(end.responseDate(), "");
      return Granularity.parse(told).orElseGet(() -> clock.instant().minus(UNTOLD));
    }
  }
}
