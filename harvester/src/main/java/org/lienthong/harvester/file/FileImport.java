package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.batch.Batch;
import org.lienthong.harvester.batch.BatchLog;
import org.lienthong.harvester.batch.BatchOptions;
import org.lienthong.harvester.batch.Batches;
import org.lienthong.harvester.batch.VanishedRecords;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Imports one file of records into the catalogue of a library, as a batch that can be taken back.
 *
 * <p>Records go in by some thousand, one transaction each, and only what is committed is reported.
 * A record is identified by its 001, or by a digest of its content where it has none, so that an
 * interrupted import can be run again from the start and writes only what is missing.
 */
public final class FileImport {
  private final RecordStore store;
  private final RecordOpener opener;
  private final InstantSource clock;

  /** Creates an import that reads every format. */
  public FileImport(RecordStore store) {
    this(store, InstantSource.system());
  }

  /** Creates an import that reads every format. */
  public FileImport(RecordStore store, InstantSource clock) {
    this(store, new RecordFiles(), clock);
  }

  FileImport(RecordStore store, RecordOpener opener) {
    this(store, opener, InstantSource.system());
  }

  private FileImport(RecordStore store, RecordOpener opener, InstantSource clock) {
    this.store = store;
    this.opener = opener;
    this.clock = clock;
    new Batches(store);
  }

  /**
   * Imports {@code file} with the usual options of batches.
   *
   * @return what was committed; with an error when the file holds no records (then nothing was
   *     stored), cannot be read to its end, or the work was cancelled
   */
  public HarvestReport run(
      Library library, Path file, ImportOptions options, HarvestListener listener) {
    return run(library, file, options, BatchOptions.DEFAULT, listener).report();
  }

  /** Imports {@code file}; see {@link #run(Library, Path, ImportOptions, HarvestListener)}. */
  public ImportReport run(
      Library library,
      Path file,
      ImportOptions options,
      BatchOptions batch,
      HarvestListener listener) {
    Run run = new Run(library, file, batch, listener);
    String error = null;
    try {
      Batch wanted = BatchLog.of(library.code(), file, clock.instant(), batch.requestedBy());
      if (options.dryRun()) {
        run.rehearse(options, wanted);
      } else {
        run.carryOut(options, wanted);
      }
    } catch (IOException | RuntimeException e) {
      error = ImportMessages.failed(file, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // The input was too deep or too large for a reader; what was committed is still reported.
      error = ImportMessages.tooLarge(file, e);
    }
    return run.report(error);
  }

  /** The operation on each batch. */
  private interface Sink {
    Tally take(ImportBatch batch);
  }

  /** Carries the counts of a rehearsal out of its transaction, which it rolls back. */
  private static final class RehearsalOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RehearsalOver() {
      super("rolled back on purpose", null, false, false);
    }
  }

  /** One import. For one thread. */
  private final class Run {
    private final Path file;
    private final BatchOptions options;
    private final HarvestListener listener;
    private final RecordWrites writes;
    private final RepeatedNumbers numbers;
    private Tally tally = Tally.NONE;
    private long batch;
    private long vanished;
    private @Nullable String brake;

    Run(Library library, Path file, BatchOptions options, HarvestListener listener) {
      this.file = file;
      this.options = options;
      this.listener = listener;
      this.writes = new RecordWrites(library);
      this.numbers = new RepeatedNumbers(library.code());
    }

    ImportReport report(@Nullable String error) {
      return new ImportReport(
          new HarvestReport(tally, error == null ? brake : error), batch, vanished);
    }

    void carryOut(ImportOptions reading, Batch wanted) throws IOException {
      BatchLog log =
          store.write(transaction -> BatchLog.begin(transaction, wanted, writes, this::listed));
      batch = log.number();
      if (log.isContinued()) {
        listener.notice(ImportMessages.continued(batch));
      }
      boolean complete = false;
      long deleted = 0;
      try {
        read(
            reading,
            log,
            records -> store.write(transaction -> records.write(transaction, log, numbers)));
        complete = true;
        deleted = deleteVanished(log);
      } finally {
        log.end(store, complete, tally, deleted, clock.instant());
        batch = !complete && tally.read() == 0 ? 0 : batch;
      }
    }

    private long deleteVanished(BatchLog log) {
      if (!options.replaceAll()) {
        return 0;
      }
      VanishedRecords gone = store.read(sql -> VanishedRecords.find(store, sql, log));
      if (isRefused(gone, tally.added())) {
        return 0;
      }
      List<String> ids = gone.ids();
      for (int from = 0; from < ids.size(); from += StoreLimits.BATCH) {
        List<String> some = ids.subList(from, Math.min(from + StoreLimits.BATCH, ids.size()));
        store.write(transaction -> {
          some.forEach(id -> log.deleteVanished(transaction, id));
          log.flush(transaction);
          return some.size();
        });
      }
      return ids.size();
    }

    private boolean isRefused(VanishedRecords gone, long added) {
      vanished = gone.ids().size();
      Optional<String> why = gone.brake(options, added, tally);
      brake = why.map(reason -> file + ": " + reason).orElse(null);
      return why.isPresent();
    }

    /** Imports everything in one transaction, and rolls it back. */
    void rehearse(ImportOptions reading, Batch wanted) throws IOException {
      try {
        store.write(transaction -> rehearse(reading, wanted, transaction));
      } catch (RehearsalOver over) {
        // Nothing was written; the tally says what would have been.
      } catch (StoreException e) {
        if (e.getCause() instanceof IOException broken) {
          throw broken;
        }
        throw e;
      }
    }

    private Object rehearse(ImportOptions reading, Batch wanted, StoreTransaction transaction)
        throws IOException {
      BatchLog log = BatchLog.begin(transaction, wanted, writes, this::listed);
      read(reading, log, records -> records.write(transaction, log, numbers));
      if (options.replaceAll()) {
        // The new records are not committed, so they are not among those that are present.
        VanishedRecords gone = VanishedRecords.find(store, transaction.statements(), log);
        gone.names().forEach(name -> listener.notice(ImportMessages.wouldVanish(name)));
        isRefused(gone, 0);
      }
      throw new RehearsalOver();
    }

    /** Reads a record back from its own row in an exported table. */
    private Optional<MarcRecord> listed(String table) {
      try (MarcReader rows =
          opener.open(
              new ByteArrayInputStream(table.getBytes(UTF_8)),
              "row.csv",
              new ImportOptions("csv", "utf-8", false))) {
        return rows.next() instanceof MarcReading.Read read
            ? Optional.of(read.record())
            : Optional.empty();
      } catch (IOException e) {
        // The stored record makes no row that is read as a book, such as one without a title.
        return Optional.empty();
      }
    }

    private void read(ImportOptions reading, BatchLog log, Sink sink) throws IOException {
      try (CountedInput in = new CountedInput(Files.newInputStream(file));
          MarcReader records = opener.open(in, file.getFileName().toString(), reading);
          ReadAhead ahead = ReadAhead.start(records, in);
          ImportReportFile details = ImportReportFile.open(reading.report())) {
        long total = Files.size(file);
        for (ReadAhead.Batch next = ahead.next(); next != null; next = ahead.next()) {
          take(next.records(), log, sink, new Progress(tally, next.octets(), total));
          details.write(next.records());
        }
        if (tally.equals(Tally.NONE)) {
          throw new NotRecordsException(ImportMessages.NOTHING);
        }
        numbers.summary().forEach(listener::notice);
        log.summary().forEach(listener::notice);
        listener.progress(new Progress(tally, total, total));
      }
    }

    private void take(ImportBatch batch, BatchLog log, Sink sink, Progress reached)
        throws IOException {
      if (listener.cancelled()) {
        throw new IOException(ImportMessages.CANCELLED);
      }
      tally = tally.plus(sink.take(batch));
      for (MarcReading.Rejected rejected : batch.rejected()) {
        listener.rejected(
            new Reject(file.toString(), rejected.position().toString(), rejected.reason()));
      }
      batch.notices().forEach(listener::notice);
      numbers.takeNotices().forEach(listener::notice);
      log.takeNotices().forEach(listener::notice);
      listener.progress(new Progress(tally, reached.done(), reached.total()));
    }
  }
}
