package org.lienthong.harvester.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Reads batches on a thread of its own while the previous one is being written, because decoding
 * costs as much as writing. Between {@link #start} and {@link #close} only that thread may touch
 * the reader.
 */
final class ReadAhead implements AutoCloseable {
  /** Batches that may wait: one is enough to keep both sides at work. */
  private static final int WAITING = 1;

  private final MarcReader records;
  private final CountedInput octets;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread;
  private @Nullable Step last;

  private ReadAhead(MarcReader records, CountedInput octets) {
    this.records = records;
    this.octets = octets;
    this.thread = Thread.ofPlatform().daemon().name("import-reader").unstarted(this::read);
  }

  /** A result of the reading thread. */
  sealed interface Step {}

  /** A batch, and how many octets of the file were read with it. */
  record Batch(ImportBatch records, long octets) implements Step {}

  private record End() implements Step {}

  private record Failed(Throwable why) implements Step {}

  static ReadAhead start(MarcReader records, CountedInput octets) {
    ReadAhead made = new ReadAhead(records, octets);
    made.thread.start();
    return made;
  }

  /** Returns the next batch, or null at the end of the file. */
  @Nullable Batch next() throws IOException {
    try {
      return switch (steps.take()) {
        case Batch batch -> batch;
        case End _ -> null;
        case Failed(IOException why) -> throw why;
        case Failed(RuntimeException why) -> throw why;
        case Failed(Error why) -> throw why;
        case Failed(Throwable why) -> throw new IOException(why);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private void read() {
    try {
      for (Step step = step(); ; step = step()) {
        steps.put(step);
        if (!(step instanceof Batch)) {
          return;
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads a batch; what was read before the end or a failure comes first. */
  private Step step() {
    if (last != null) {
      return last;
    }
    ImportBatch batch = new ImportBatch();
    try {
      while (!batch.isFull()) {
        MarcReading next = records.next();
        if (next == null) {
          last = new End();
          break;
        }
        batch.add(next, records.readsLists());
      }
    } catch (IOException | RuntimeException | Error e) {
      // An error too: the import waits for this thread.
      last = new Failed(e);
    }
    batch.notices(records.takeNotices());
    batch.details(records.takeDetails());
    Step end = last;
    return end == null || !batch.isEmpty() ? new Batch(batch, octets.octets()) : end;
  }

  @Override
  public void close() throws InterruptedIOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
