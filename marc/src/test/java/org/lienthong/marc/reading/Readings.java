package org.lienthong.marc.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReading.Read;
import org.lienthong.marc.reading.MarcReading.Rejected;

/** All that a reader comes to, in one list. */
public record Readings(List<MarcReading> all) {
  /** Opens a reader on octets in memory. */
  public interface Opener {
    MarcReader open() throws IOException;
  }

  public static Readings of(Opener opener) {
    List<MarcReading> all = new ArrayList<>();
    try (MarcReader reader = opener.open()) {
      for (@Nullable MarcReading next = reader.next(); next != null; next = reader.next()) {
        all.add(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Readings(all);
  }

  public List<MarcRecord> records() {
    return reads().stream().map(Read::record).toList();
  }

  public List<Read> reads() {
    return all.stream().filter(Read.class::isInstance).map(Read.class::cast).toList();
  }

  public List<Rejected> rejected() {
    return all.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
  }

  public List<String> issues() {
    return reads().stream().flatMap(r -> r.issues().stream()).map(Issue::message).toList();
  }
}
