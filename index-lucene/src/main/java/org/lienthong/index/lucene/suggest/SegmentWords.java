package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.index.IndexWords.Way;

/** The words of a field in one segment. For one thread. */
final class SegmentWords {
  private final TermsEnum terms;
  private final int documents;

  private SegmentWords(TermsEnum terms, int documents) {
    this.terms = terms;
    this.documents = documents;
  }

  /** Returns the words of a field; null when it has none. */
  static @Nullable SegmentWords of(LeafReaderContext leaf, String field) throws IOException {
    Terms terms = leaf.reader().terms(field);
    return terms == null ? null : new SegmentWords(terms.iterator(), leaf.reader().maxDoc());
  }

  /** Returns the number of documents, deleted ones included. */
  int documents() {
    return documents;
  }

  /** Returns slots in the order of their postings, the fewest first. */
  List<Slot> rareFirst(List<Slot> slots) throws IOException {
    Map<Slot, Long> postings = new HashMap<>();
    for (Slot slot : slots) {
      long sum = 0;
      for (Way way : slot.ways()) {
        sum += seek(way.words().getFirst()) ? terms.docFreq() : 0;
      }
      postings.put(slot, sum);
    }
    return slots.stream()
        .sorted(Comparator.comparing(slot -> postings.getOrDefault(slot, 0L)))
        .toList();
  }

  private boolean seek(String word) throws IOException {
    return terms.seekExact(new BytesRef(word));
  }

  /** Returns the documents that have all words of a way, anywhere; null for none. */
  @Nullable DocIdSetIterator having(Way way) throws IOException {
    List<DocIdSetIterator> words = new ArrayList<>();
    for (String word : way.words()) {
      if (!seek(word)) {
        return null;
      }
      words.add(terms.postings(null, PostingsEnum.NONE));
    }
    return words.size() == 1 ? words.getFirst() : ConjunctionUtils.intersectIterators(words);
  }
}
