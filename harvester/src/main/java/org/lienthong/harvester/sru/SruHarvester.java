package org.lienthong.harvester.sru;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.write.LocalId;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.http.Fetched;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Login;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.reconcile.UnannouncedDeletions;
import org.lienthong.harvester.store.CheckpointTable;
import org.lienthong.harvester.store.HarvestCheckpoint;
import org.lienthong.harvester.store.HarvestLease;
import org.lienthong.harvester.store.HarvestTables;
import org.lienthong.harvester.store.SeenRecords;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.reading.MarcReading;

/**
 * Harvests libraries by SRU. For any number of threads, one library at a time in each.
 *
 * <p>An interrupted run starts again from the first record: positions in a result set mean nothing
 * later, and unchanged records write nothing.
 */
public final class SruHarvester {
  /** Records asked for at once: what most servers allow. */
  private static final int PAGE = 100;

  private static final String SCHEMA = "marcxml";

  /** Queries that find everything, best first; each server knows at least one of them. */
  private static final String[] EVERYTHING = {
    "cql.allRecords=1", "cql.serverChoice=*", "rec.identifier=*"
  };

  private final RecordStore store;
  private final Fetcher fetcher;
  private final Retrier retrier;
  private final InstantSource clock;

  public SruHarvester(RecordStore store, Fetcher fetcher, Retrier retrier, InstantSource clock) {
    this.store = store;
    this.fetcher = fetcher;
    this.retrier = retrier;
    this.clock = clock;
    HarvestTables.migrate(store);
  }

  /** Harvests the server that {@code library} names in its attributes. */
  public HarvestReport harvest(Library library, HarvestOptions options, HarvestListener listener) {
    try (HarvestLease lease = HarvestLease.take(store, library.code(), clock)) {
      Harvest harvest = new Harvest(library, options, listener, lease);
      try {
        harvest.whole();
        return HarvestReport.complete(harvest.tally);
      } catch (IOException | StoreException e) {
        return new HarvestReport(harvest.tally, String.valueOf(e.getMessage()));
      }
    } catch (HarvestLease.BusyException busy) {
      return new HarvestReport(Tally.NONE, String.valueOf(busy.getMessage()));
    }
  }

  /** One harvest. For one thread. */
  private final class Harvest {
    private final Library library;
    private final HarvestOptions options;
    private final HarvestListener listener;
    private final String base;
    private final RecordWrites writes;
    private final CheckpointTable checkpoints;
    private final Instant harvested = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    private HarvestCheckpoint checkpoint;
    private Tally tally = Tally.NONE;
    private final @Nullable Login login;
    private int chosen;
    private int pass;
    private long distinct;
    private long unnamed;

    Harvest(Library library, HarvestOptions options, HarvestListener listener, HarvestLease lease) {
      this.login = Login.of(library, LibraryAttribute.SRU_URL);
      this.library = library;
      this.options = options;
      this.listener = listener;
      this.base =
          Objects.requireNonNullElse(library.attributes().get(LibraryAttribute.SRU_URL), "");
      this.writes = new RecordWrites(library);
      this.checkpoints = new CheckpointTable(store, library.code(), "sru", lease);
      this.checkpoint = HarvestCheckpoint.begin(base, SCHEMA, true, null);
    }

    void whole() throws FetchException, InterruptedIOException {
      checkpoints.begin(checkpoint);
      long total = pass();
      reconcile(total);
      checkpoints.finish(new CheckpointTable.Done(base, harvested));
    }

    /** Reads all records once; returns how many there are, and proves that as many came. */
    private long pass() throws FetchException, InterruptedIOException {
      pass++;
      distinct = 0;
      unnamed = 0;
      checkpoint = HarvestCheckpoint.begin(base, SCHEMA, true, null);
      SruPage first = opening();
      String query = EVERYTHING[chosen];
      long next = 1;
      for (SruPage page = first; !page.records().isEmpty(); page = page(query, next)) {
        if (page.total() >= 0 && page.total() != first.total()) {
          throw unproved(
              "số biểu ghi đổi từ " + first.total() + " thành " + page.total() + " khi đang đọc",
              "the number of records changed from "
                  + first.total()
                  + " to "
                  + page.total()
                  + " while they were read");
        }
        next += page.records().size();
        commit(page, next, first.total());
        if (checkpoint.done()) {
          break;
        }
        if (listener.cancelled()) {
          throw new InterruptedIOException("cancelled");
        }
      }
      if (next <= first.total()) {
        throw unproved(
            "chỉ có " + (next - 1) + " trong " + first.total() + " biểu ghi đến",
            (next - 1) + " of " + first.total() + " records came");
      }
      if (distinct + unnamed < first.total()) {
        throw unproved(
            "trong "
                + first.total()
                + " biểu ghi chỉ có "
                + distinct
                + " số khác nhau: thứ tự không ổn định hoặc số 001 bị trùng",
            "among "
                + first.total()
                + " records there are only "
                + distinct
                + " different numbers: the order is not stable, or 001 is repeated");
      }
      return first.total();
    }

    private FetchException unproved(String vietnamese, String english) {
      return FetchException.lasting(
          base
              + ": "
              + vietnamese
              + "; danh sách chưa được chứng minh là đủ nên không xoá biểu ghi nào"
              + " / "
              + english
              + "; the list is not proved complete, so nothing was deleted");
    }

    /** Returns the first page of the first query that the server understands. */
    private SruPage opening() throws FetchException, InterruptedIOException {
      for (chosen = 0; chosen < EVERYTHING.length; chosen++) {
        SruPage page = page(EVERYTHING[chosen], 1);
        if (page.total() >= 0 && page.diagnostics().isEmpty()) {
          return page;
        }
        if (chosen == EVERYTHING.length - 1) {
          throw FetchException.lasting(base + ": " + String.join("; ", page.diagnostics()));
        }
      }
      throw new IllegalStateException("there is a last query");
    }

    private SruPage page(String query, long start) throws FetchException, InterruptedIOException {
      URI address = SruRequest.at(base, SCHEMA, query, start, PAGE);
      return retrier.call(
          listener,
          () -> {
            try (Budget.Reservation held = fetcher.reserve()) {
              Fetched fetched = fetcher.get(address, login, held);
              if (fetched.status() != 200) {
                throw FetchException.lasting(base + ": HTTP " + fetched.status());
              }
              return SruPageParser.parse(fetched.body(), start);
            }
          });
    }

    /** Writes the records of a page with the checkpoint after it: the next record's position. */
    private void commit(SruPage page, long next, long total) {
      boolean last = next > total;
      HarvestCheckpoint after =
          checkpoint.after(
              new HarvestCheckpoint.Page(
                  null, last ? null : Long.toString(next), null, false, false, true, total));
      tally =
          tally.plus(
              store.write(transaction -> {
                SeenRecords seen = SeenRecords.in(transaction, library.code());
                Tally one = Tally.NONE;
                for (MarcReading reading : page.records()) {
                  one = one.plus(take(reading, transaction, seen));
                }
                checkpoints.keep(transaction, after);
                return one;
              }));
      checkpoint = after;
      for (MarcReading reading : page.records()) {
        if (pass == 1 && reading instanceof MarcReading.Rejected rejected) {
          listener.rejected(new Reject(base, rejected.position().toString(), rejected.reason()));
        }
      }
      listener.progress(new Progress(tally, tally.read(), page.total()));
    }

    private Tally take(MarcReading reading, StoreTransaction transaction, SeenRecords seen) {
      return switch (reading) {
        case MarcReading.Rejected _ -> {
          unnamed++;
          yield pass == 1 ? Tally.ONE_REJECTED : Tally.NONE;
        }
        case MarcReading.Read read -> {
          String id = LocalId.of(read.record());
          String before = seen.datestamp(id).orElse("");
          String now = Integer.toString(pass);
          distinct += before.equals(now) ? 0 : 1;
          seen.note(id, now);
          Origin origin =
              new Origin(null, id, null, MarcXmlWriter.NAMESPACE, harvested, read.repaired(), null);
          Tally one = Tally.of(read, writes.write(transaction, id, read.record(), origin));
          // A second pass counts only what is new in it.
          yield !before.isEmpty() && one.unchanged() > 0 && pass > 1 ? Tally.NONE : one;
        }
      };
    }

    /**
     * Deletes what is gone. Counts alone do not prove that a record is: while one goes and one
     * comes between two pages, a third is passed over. So a record is gone when two passes lack it.
     */
    private void reconcile(long total) throws FetchException, InterruptedIOException {
      if (tally.rejected() > 0) {
        listener.notice(
            library.code()
                + ": có biểu ghi hỏng, nên không xoá biểu ghi nào"
                + " / some records could not be read, so nothing was deleted");
        return;
      }
      UnannouncedDeletions vanished = new UnannouncedDeletions(store, library.code());
      vanished.find();
      if (vanished.ids().isEmpty()) {
        return;
      }
      long again = pass();
      if (again != total) {
        throw unproved(
            "lần đếm thứ hai có " + again + " biểu ghi, lần đầu có " + total,
            "the second count has " + again + " records, the first had " + total);
      }
      vanished = new UnannouncedDeletions(store, library.code());
      vanished.find();
      if (!options.acceptVanished()) {
        vanished.check();
      }
      tally = tally.plus(vanished.delete());
    }
  }
}
