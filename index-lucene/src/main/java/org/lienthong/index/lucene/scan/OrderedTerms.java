package org.lienthong.index.lucene.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.index.lucene.effort.LimitedSearcher;

/**
 * The terms of one or several fields in the order of their octets, restricted to terms of records
 * of the given catalogues. For one thread.
 */
final class OrderedTerms {
  private final List<TermsEnum> fields = new ArrayList<>();
  private final List<@Nullable BytesRef> heads = new ArrayList<>();
  private final IndexSearcher searcher;
  private final FixedBitSet records;
  private @Nullable PostingsEnum postings;
  private final byte[] prefix;

  /**
   * Opens the terms.
   *
   * @param prefix octets with which all wanted terms begin
   * @param records the documents that count
   */
  OrderedTerms(IndexSearcher searcher, List<String> fields, byte[] prefix, FixedBitSet records)
      throws IOException {
    this.searcher = searcher;
    this.prefix = prefix;
    this.records = records;
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
      if (terms != null) {
        this.fields.add(terms.iterator());
        this.heads.add(null);
      }
    }
  }

  /** Moves to the first term that is {@code from} or greater. */
  void seek(BytesRef from) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      boolean there = fields.get(i).seekCeil(from) != TermsEnum.SeekStatus.END;
      heads.set(i, there ? checked(fields.get(i).term()) : null);
    }
  }

  /** Returns the next term that occurs in a record, and moves past it; null at the end. */
  @Nullable BytesRef next() throws IOException {
    while (true) {
      LimitedSearcher.check(searcher);
      BytesRef least = least();
      if (least == null) {
        return null;
      }
      BytesRef term = BytesRef.deepCopyOf(least);
      if (advance(term)) {
        return term;
      }
    }
  }

  private @Nullable BytesRef least() {
    BytesRef least = null;
    for (BytesRef head : heads) {
      if (head != null && (least == null || head.compareTo(least) < 0)) {
        least = head;
      }
    }
    return least;
  }

  private boolean advance(BytesRef term) throws IOException {
    boolean stands = false;
    for (int i = 0; i < fields.size(); i++) {
      if (term.equals(heads.get(i))) {
        stands = stands || isInRecords(fields.get(i));
        heads.set(i, checked(fields.get(i).next()));
      }
    }
    return stands;
  }

  private @Nullable BytesRef checked(@Nullable BytesRef term) {
    return term != null
            && org.apache.lucene.util.StringHelper.startsWith(term, new BytesRef(prefix))
        ? term
        : null;
  }

  private boolean isInRecords(TermsEnum terms) throws IOException {
    PostingsEnum docs = terms.postings(postings, PostingsEnum.NONE);
    postings = docs;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (records.get(doc)) {
        return true;
      }
    }
    return false;
  }
}
