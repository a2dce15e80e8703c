package org.lienthong.sru.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.store.sqlite.SqliteStore;

/** The catalogue of {@link SampleBooks}, indexed, and the suites of typed texts. */
final class SampleCatalogue implements AutoCloseable {
  static final String CODE = "mau";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final SqliteStore store;
  private final LuceneIndex index;
  private final List<SampleBooks.Book> books = SampleBooks.all();

  /** A typed text, and a pattern of the records that are meant. */
  record Wanted(String query, Pattern meant) {}

  SampleCatalogue(Path folder) {
    store = SqliteStore.open(folder.resolve("r.db"), InstantSource.system());
    index = LuceneIndex.inMemory(store);
    store.write(transaction -> {
      for (int i = 0; i < books.size(); i++) {
        transaction.apply(
            new RecordChange.Put(CODE, "b" + i, books.get(i).marc(), List.of(), List.of()));
      }
      return books.size();
    });
    while (index.catchUp(1_000) > 0) {
      // Goes on until the log is applied.
    }
    index.flush();
  }

  LuceneIndex index() {
    return index;
  }

  List<SampleBooks.Book> books() {
    return books;
  }

  /** Returns the lines of the first records, which patterns look at. */
  List<String> lines(ResultSet found, int most) {
    List<String> lines = new ArrayList<>();
    for (StoredRecord record : store.byKeys(found.keys(0, most))) {
      if (record != null) {
        lines.add(books.get(Integer.parseInt(record.id().substring(1))).line());
      }
    }
    return lines;
  }

  /** Reads a suite: a text, a tab and a pattern on each line. */
  static List<Wanted> suite(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/relevance").resolve(name)).stream()
        .filter(l -> !l.startsWith("#") && !l.isBlank())
        .map(l -> l.split("\t"))
        .map(p -> new Wanted(p[0], Pattern.compile(p[1], FLAGS)))
        .toList();
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
