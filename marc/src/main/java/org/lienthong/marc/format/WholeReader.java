package org.lienthong.marc.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private final RepairCounts repairs = new RepairCounts();
  private boolean told;

  WholeReader(MarcReader records, Unzipped input) {
    this.records = records;
    this.input = input;
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    @Nullable MarcReading next = ended ? null : records.next();
    if (next != null) {
      number++;
      if (next instanceof MarcReading.Read read) {
        repairs.add(read);
      }
      return next;
    }
    boolean first = !ended;
    ended = true;
    @Nullable String fault = input.fault();
    return first && fault != null ? new Rejected(new Position(number + 1, -1), fault) : null;
  }

  /** Names the form of the file and each kind of repair, once, after the last record. */
  @Override
  public List<String> takeNotices() {
    List<String> out = new ArrayList<>(records.takeNotices());
    List<String> sentences = ended && !told ? repairs.sentences() : List.of();
    boolean odd = !sentences.isEmpty() || !records.form().equals("ISO 2709");
    if (ended && !told && number > 0 && odd && !records.form().isEmpty()) {
      out.add("định dạng / form: " + records.form());
    }
    told |= ended;
    out.addAll(sentences);
    return List.copyOf(out);
  }

  @Override
  public void close() throws IOException {
    records.close();
    input.close();
  }
}
