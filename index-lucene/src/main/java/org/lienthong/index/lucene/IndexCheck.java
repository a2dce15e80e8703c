package org.lienthong.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.lienthong.core.check.CheckWatch;
import org.lienthong.core.check.Fault;
import org.lienthong.core.check.Findings;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.index.lucene.follow.OpenIndex;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * Checks the index of the last commit against one snapshot of the store: the checksums of its
 * files, and that it has exactly the live records of which it has applied the last change. Another
 * process may write it meanwhile.
 */
public final class IndexCheck {
  private static final int BATCH = 10_000;

  private final Statements sql;
  private final Findings findings;
  private final CheckWatch watch;
  private final BitSet keys = new BitSet();

  private IndexCheck(Statements sql, Findings findings, CheckWatch watch) {
    this.sql = sql;
    this.findings = findings;
    this.watch = watch;
  }

  /**
   * Checks everything.
   *
   * @param snapshot takes a snapshot of the store. It is asked for after the index was opened: the
   *     snapshot then has every change that the index has, and later ones are told by their seq.
   */
  public static void run(
      Path folder, Supplier<Statements> snapshot, Findings findings, CheckWatch watch) {
    watch.progress("kiểm tra chỉ mục / checking the index", 0, 0);
    if (!Files.isDirectory(folder)) {
      findings.add(Fault.INDEX_MISSING, folder.toString());
      return;
    }
    try (Directory directory = MMapDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        findings.add(Fault.INDEX_MISSING, folder.toString());
        return;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        new IndexCheck(snapshot.get(), findings, watch).check(reader);
      }
    } catch (IOException | IllegalArgumentException e) {
      findings.add(Fault.INDEX_DAMAGED, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private void check(DirectoryReader reader) throws IOException {
    Map<String, String> committed = reader.getIndexCommit().getUserData();
    if (!OpenIndex.isOfThisVersion(committed)) {
      findings.add(Fault.INDEX_OTHER, reader.getIndexCommit().getSegmentsFileName());
      return;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
      read(leaf);
    }
    compare(OpenIndex.applied(committed), sql.number("SELECT coalesce(max(seq), 0) FROM record"));
  }

  private void read(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues values = leaf.reader().getNumericDocValues(IndexNames.KEY);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        int key = Math.toIntExact(values.longValue());
        if (keys.get(key)) {
          findings.add(Fault.INDEX_TWICE, "key " + key);
        }
        keys.set(key);
      }
    }
  }

  /** Walks the records; a key that remains has none. */
  private void compare(long applied, long last) {
    long seq = 0;
    while (true) {
      List<Long> page =
          sql.all(
              row -> compare(row, applied),
              "SELECT r.seq, r.key, r.deleted, r.catalogue, r.id FROM record r WHERE r.seq > ?"
                  + " ORDER BY r.seq LIMIT "
                  + BATCH,
              seq);
      if (page.isEmpty()) {
        break;
      }
      seq = page.getLast();
      watch.progress("so chỉ mục với kho / comparing index and store", seq, last);
    }
    keys.stream().forEach(key -> findings.add(Fault.INDEX_EXTRA, "key " + key));
  }

  private long compare(Row row, long applied) {
    long seq = row.number(1);
    int key = Math.toIntExact(row.number(2));
    boolean indexed = keys.get(key);
    keys.clear(key);
    if (seq <= applied) {
      boolean wanted = row.integer(3) == 0;
      if (wanted && !indexed) {
        findings.add(Fault.INDEX_LACKS, row.text(4) + "/" + row.text(5));
      } else if (indexed && !wanted) {
        findings.add(Fault.INDEX_EXTRA, row.text(4) + "/" + row.text(5));
      }
    }
    return seq;
  }
}
