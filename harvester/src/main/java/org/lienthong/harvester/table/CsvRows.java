package org.lienthong.harvester.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Rows of comma, semicolon, tab or bar separated text (RFC 4180 and variants). */
final class CsvRows implements TableRows {
  private static final int LOOK_AHEAD = 64 * 1024;
  private static final String SEPARATORS = ",;\t|";

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;

  private CsvRows(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
  }

  /** Reads {@code text}, detecting the separator of its cells. */
  // FastCSV announces the removal of these options in a version 5; the version is pinned.
  @SuppressWarnings("removal")
  static CsvRows open(Reader text) throws IOException {
    BufferedReader buffered = new BufferedReader(text, LOOK_AHEAD);
    return new CsvRows(
        CsvReader.builder()
            .fieldSeparator(separator(buffered))
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(true)
            .ofCsvRecord(buffered));
  }

  /** Returns the separator that occurs most outside quotes, at least once a line on average. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    char[] start = new char[LOOK_AHEAD / 2];
    int length = 0;
    for (int count = 0; count >= 0 && length < start.length; length += Math.max(count, 0)) {
      count = text.read(start, length, start.length - length);
    }
    text.reset();
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < length; i++) {
      quoted ^= start[i] == '"';
      int which = quoted ? -1 : SEPARATORS.indexOf(start[i]);
      if (which >= 0) {
        counts[which] += start[i] == ',' ? 1 : 2; // Commas also stand inside titles.
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      return TableRow.of("", record.getStartingLineNumber(), record.getFields());
    } catch (CsvParseException e) {
      throw new IOException("the table is broken: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
