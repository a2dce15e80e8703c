package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Operations on sets of documents of one segment. */
final class DocumentSets {
  /** So many times more postings than documents are skipped through instead of read. */
  private static final int SKIPPED = 8;

  private DocumentSets() {}

  /** Returns the documents that are in a set and in postings. */
  static FixedBitSet both(FixedBitSet docs, DocIdSetIterator postings) throws IOException {
    FixedBitSet out = new FixedBitSet(docs.length());
    if (postings.cost() > (long) SKIPPED * docs.cardinality()) {
      skip(docs, postings, out);
    } else {
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (docs.get(doc)) {
          out.set(doc);
        }
      }
    }
    return out;
  }

  private static void skip(FixedBitSet docs, DocIdSetIterator postings, FixedBitSet out)
      throws IOException {
    int wanted = next(docs, 0);
    while (wanted != DocIdSetIterator.NO_MORE_DOCS) {
      int at = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
      if (at == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (at == wanted) {
        out.set(wanted);
      }
      wanted = next(docs, at == wanted ? at + 1 : at);
    }
  }

  private static int next(FixedBitSet docs, int from) {
    return from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  static void retain(FixedBitSet docs, Bits live) {
    forEach(
        docs,
        doc -> {
          if (!live.get(doc)) {
            docs.clear(doc);
          }
        });
  }

  /** Returns the first document and each that follows after {@code step} of them. */
  static FixedBitSet everyNth(FixedBitSet docs, long step) {
    FixedBitSet out = new FixedBitSet(docs.length());
    long[] seen = {0};
    forEach(
        docs,
        doc -> {
          if (seen[0]++ % step == 0) {
            out.set(doc);
          }
        });
    return out;
  }

  static void forEach(FixedBitSet docs, IntConsumer each) {
    for (int doc = next(docs, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(docs, doc + 1)) {
      each.accept(doc);
    }
  }
}
