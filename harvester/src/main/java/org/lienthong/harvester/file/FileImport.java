package org.lienthong.harvester.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Imports one file of records into the catalogue of a library.
 *
 * <p>Records go in by batches, one transaction each, and only what is committed is reported. A
 * record is identified by its 001, or by a digest of its content where it has none, so that an
 * interrupted import can be run again from the start and writes only what is missing.
 */
public final class FileImport {
  private final RecordStore store;
  private final RecordOpener opener;

  /** Creates an import that reads every format. */
  public FileImport(RecordStore store) {
    this(store, new RecordFiles());
  }

  FileImport(RecordStore store, RecordOpener opener) {
    this.store = store;
    this.opener = opener;
  }

  /**
   * Imports {@code file}.
   *
   * @return what was committed; with an error when the file holds no records (then nothing was
   *     stored), cannot be read to its end, or the work was cancelled
   */
  public HarvestReport run(
      Library library, Path file, ImportOptions options, HarvestListener listener) {
    Run run = new Run(library, file, listener);
    try {
      if (options.dryRun()) {
        run.rehearse(options);
      } else {
        run.read(options, run::commit);
      }
      return HarvestReport.complete(run.tally);
    } catch (IOException | RuntimeException e) {
      return new HarvestReport(run.tally, ImportMessages.failed(file, e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      // The input was too deep or too large for a reader; what was committed is still reported.
      return new HarvestReport(run.tally, ImportMessages.tooLarge(file, e));
    }
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
    private final HarvestListener listener;
    private final RecordWrites writes;
    private final RepeatedNumbers numbers;
    private Tally tally = Tally.NONE;

    Run(Library library, Path file, HarvestListener listener) {
      this.file = file;
      this.listener = listener;
      this.writes = new RecordWrites(library);
      this.numbers = new RepeatedNumbers(library.code());
    }

    private Tally commit(ImportBatch batch) {
      return store.write(transaction -> batch.write(transaction, writes, numbers));
    }

    /** Imports everything in one transaction, and rolls it back. */
    private void rehearse(ImportOptions options) throws IOException {
      try {
        store.write(transaction -> rehearse(options, transaction));
      } catch (RehearsalOver over) {
        // Nothing was written; the tally says what would have been.
      } catch (StoreException e) {
        if (e.getCause() instanceof IOException broken) {
          throw broken;
        }
        throw e;
      }
    }

    private Object rehearse(ImportOptions options, StoreTransaction transaction)
        throws IOException {
      read(options, batch -> batch.write(transaction, writes, numbers));
      throw new RehearsalOver();
    }

    private void read(ImportOptions options, Sink sink) throws IOException {
      try (CountedInput in = new CountedInput(Files.newInputStream(file));
          MarcReader records = opener.open(in, file.getFileName().toString(), options);
          ReadAhead ahead = ReadAhead.start(records, in)) {
        long total = Files.size(file);
        for (ReadAhead.Batch next = ahead.next(); next != null; next = ahead.next()) {
          take(next.records(), sink, new Progress(tally, next.octets(), total));
        }
        if (tally.equals(Tally.NONE)) {
          throw new NotRecordsException(ImportMessages.NOTHING);
        }
        numbers.summary().forEach(listener::notice);
        listener.progress(new Progress(tally, total, total));
      }
    }

    private void take(ImportBatch batch, Sink sink, Progress reached) throws IOException {
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
      listener.progress(new Progress(tally, reached.done(), reached.total()));
    }
  }
}
