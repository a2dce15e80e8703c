package org.lienthong.harvester.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.charset.SourceEncoding;

/** Rows whose cells are in Unicode whatever font they were typed for. For one thread. */
final class OldLetterRows implements TableRows {
  private static final int SAMPLE = 200;

  private final TableRows rows;
  private final SourceEncoding chosen;
  private final Deque<TableRow> ahead = new ArrayDeque<>();
  private @Nullable OldLetters letters;
  private long converted;

  OldLetterRows(TableRows rows, SourceEncoding chosen) {
    this.rows = rows;
    this.chosen = chosen;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    OldLetters known = letters;
    if (known == null) {
      while (ahead.size() < SAMPLE) {
        TableRow row = rows.next();
        if (row == null) {
          break;
        }
        ahead.add(row);
      }
      known = OldLetters.of(chosen, List.copyOf(ahead));
      letters = known;
    }
    TableRow row = ahead.isEmpty() ? rows.next() : ahead.poll();
    return row == null ? null : undone(row, known);
  }

  private TableRow undone(TableRow row, OldLetters known) {
    TableRow out = known.undone(row);
    for (int i = 0; i < out.cells().size(); i++) {
      converted += out.cell(i).equals(row.cell(i)) ? 0 : 1;
    }
    return out;
  }

  @Override
  public List<String> skipped() {
    return rows.skipped();
  }

  @Override
  public Optional<String> guessed() {
    return rows.guessed();
  }

  @Override
  public long converted() {
    return converted;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
