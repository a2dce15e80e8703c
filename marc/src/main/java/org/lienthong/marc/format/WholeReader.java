package org.lienthong.marc.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;

/** A reader that adds a last reject when its input was incomplete. */
final class WholeReader implements MarcReader {
  private final MarcReader records;
  private final Unzipped input;
  private long number;
  private boolean ended;

  WholeReader(MarcReader records, Unzipped input) {
    this.records = records;
    this.input = input;
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    @Nullable MarcReading next = ended ? null : records.next();
    if (next != null) {
      number++;
      return next;
    }
    boolean first = !ended;
    ended = true;
    @Nullable String fault = input.fault();
    return first && fault != null ? new Rejected(new Position(number + 1, -1), fault) : null;
  }

  @Override
  public void close() throws IOException {
    records.close();
    input.close();
  }
}
