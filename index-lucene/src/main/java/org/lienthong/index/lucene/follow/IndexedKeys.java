package org.lienthong.index.lucene.follow;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * The store keys of the documents in an index, so that a new record's document is added without a
 * look-up. One bit for each record, deleted ones included. Any number of threads may read while
 * none changes it.
 */
final class IndexedKeys {
  private final BitSet keys = new BitSet();

  /** Makes the keys of an index without documents. */
  IndexedKeys() {}

  /** Reads the keys of an index. */
  static IndexedKeys of(IndexWriter writer) throws IOException {
    IndexedKeys out = new IndexedKeys();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        out.read(leaf);
      }
    }
    return out;
  }

  private void read(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues values = leaf.reader().getNumericDocValues(IndexNames.KEY);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        add(values.longValue());
      }
    }
  }

  boolean has(long key) {
    return keys.get(Math.toIntExact(key));
  }

  void add(long key) {
    keys.set(Math.toIntExact(key));
  }

  void remove(long key) {
    keys.clear(Math.toIntExact(key));
  }
}
