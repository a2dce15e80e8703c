package org.lienthong.z3950.client;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * Reads a whole result in batches. After a lost association it connects, searches again and
 * continues after the last record received. For one thread.
 */
public final class ResumingSearch implements AutoCloseable {
  private final Target target;
  private final RpnQuery query;
  private final RecordSyntax syntax;
  private final @Nullable String elementSet;
  private @Nullable Z3950Client client;
  private long size = -1;
  private long done;
  private int batch = ClientLimits.BATCH;

  /**
   * Prepares a search; nothing is sent yet.
   *
   * @param done how many records an earlier run has received
   */
  public ResumingSearch(
      Target target, RpnQuery query, RecordSyntax syntax, @Nullable String elementSet, long done) {
    this.target = target;
    this.query = query;
    this.syntax = syntax;
    this.elementSet = elementSet;
    this.done = done;
  }

  /** Returns how many records the last search found; searches first where necessary. */
  public long size() throws IOException {
    connected();
    return size;
  }

  /** Returns how many records have been returned, including those of earlier runs. */
  public long done() {
    return done;
  }

  /**
   * Returns the next records; none at the end of the result.
   *
   * @throws IOException when the server refuses, or cannot be reached in several attempts
   */
  public List<PresentedRecord> next() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Z3950Client connected = connected();
        if (done >= size) {
          return List.of();
        }
        int count = (int) Math.min(batch, size - done);
        List<PresentedRecord> records = connected.present(done + 1, count, syntax, elementSet);
        done += records.size();
        return records;
      } catch (Z3950Exception refused) {
        if ((refused.isRefusal() && batch == 1) || attempt >= ClientLimits.MAX_ATTEMPTS) {
          throw refused;
        }
        // Some servers refuse more than a few records at a time.
        batch = Math.max(1, batch / 10);
        drop();
      } catch (IOException lost) {
        if (attempt >= ClientLimits.MAX_ATTEMPTS) {
          throw lost;
        }
        drop();
      }
    }
  }

  private Z3950Client connected() throws IOException {
    Z3950Client known = client;
    if (known != null) {
      return known;
    }
    Z3950Client made = Z3950Client.connect(target);
    client = made;
    size = made.search(query);
    return made;
  }

  private void drop() throws IOException {
    Z3950Client lost = client;
    client = null;
    if (lost != null) {
      lost.close();
    }
  }

  @Override
  public void close() throws IOException {
    drop();
  }
}
