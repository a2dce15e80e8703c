package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.index.IndexWords.Way;
import org.lienthong.index.lucene.effort.LimitedSearcher;
import org.lienthong.index.lucene.search.Search;

/**
 * The records that have enough of the slots, and the ways that they have: what is scored later.
 * Postings are read as sets, the rare slots first, since a slot may have hundreds of ways and most
 * of them occur in no record together with the others. For one thread.
 */
final class Candidates {
  /**
   * Records that are scored at most, taken evenly from all: where more have the words, a reading
   * that none of these has is one of very many.
   */
  static final int SCORED = 2_000;

  /** Ways of a slot that are scored at most: each costs time in each record. */
  static final int WAYS = 24;

  private final IndexSearcher searcher;
  private final String field;
  private final Map<Integer, FixedBitSet> found = new HashMap<>();
  private List<Slot> slots;

  private Candidates(IndexSearcher searcher, String field, List<Slot> slots) {
    this.searcher = searcher;
    this.field = field;
    this.slots = slots;
  }

  /**
   * Finds candidates.
   *
   * @param field of words
   * @param absent how many slots that are not optional a record may lack
   */
  static Candidates of(
      IndexSearcher searcher, List<String> catalogues, String field, List<Slot> slots, int absent)
      throws IOException {
    Candidates out = new Candidates(searcher, field, slots);
    List<Slot> needed = slots.stream().filter(slot -> !slot.optional()).toList();
    Weight within =
        searcher.createWeight(
            searcher.rewrite(Search.catalogues(catalogues)), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      out.read(leaf, needed, Math.max(1, needed.size() - absent), within);
    }
    out.thin();
    out.narrow();
    return out;
  }

  /** Returns the slots with those ways that candidates have, as many as are scored. */
  List<Slot> slots() {
    return slots;
  }

  /** Returns the query for the candidates. */
  Query query() {
    return new GivenDocuments(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  private void read(LeafReaderContext leaf, List<Slot> needed, int least, Weight within)
      throws IOException {
    SegmentWords words = SegmentWords.of(leaf, field);
    Scorer catalogue = words == null || needed.isEmpty() ? null : within.scorer(leaf);
    if (words == null || catalogue == null) {
      return;
    }
    FixedBitSet docs = least == needed.size() ? all(words, needed) : most(words, needed, least);
    docs = DocumentSets.both(docs, catalogue.iterator());
    Bits live = leaf.reader().getLiveDocs();
    if (live != null) {
      DocumentSets.retain(docs, live);
    }
    if (docs.scanIsEmpty()) {
      return;
    }
    found.put(leaf.ord, docs);
  }

  /** Returns the documents that have all slots. */
  private FixedBitSet all(SegmentWords words, List<Slot> needed) throws IOException {
    List<Slot> rareFirst = words.rareFirst(needed);
    FixedBitSet docs = either(words, rareFirst.getFirst());
    for (Slot slot : rareFirst.subList(1, rareFirst.size())) {
      if (docs.scanIsEmpty()) {
        break;
      }
      FixedBitSet both = new FixedBitSet(docs.length());
      for (Way way : slot.ways()) {
        LimitedSearcher.check(searcher);
        DocIdSetIterator having = words.having(way);
        if (having != null) {
          both.or(DocumentSets.both(docs, having));
        }
      }
      docs = both;
    }
    return docs;
  }

  private FixedBitSet either(SegmentWords words, Slot slot) throws IOException {
    FixedBitSet docs = new FixedBitSet(words.documents());
    for (Way way : slot.ways()) {
      LimitedSearcher.check(searcher);
      DocIdSetIterator having = words.having(way);
      if (having != null) {
        docs.or(having);
      }
    }
    return docs;
  }

  /** Returns the documents that have a number of slots. */
  private FixedBitSet most(SegmentWords words, List<Slot> needed, int least) throws IOException {
    byte[] counts = new byte[words.documents()];
    for (Slot slot : needed) {
      DocumentSets.forEach(either(words, slot), doc -> counts[doc]++);
    }
    FixedBitSet docs = new FixedBitSet(words.documents());
    for (int doc = 0; doc < counts.length; doc++) {
      if (counts[doc] >= least) {
        docs.set(doc);
      }
    }
    return docs;
  }

  private void thin() {
    long all = found.values().stream().mapToLong(FixedBitSet::cardinality).sum();
    long step = (all + SCORED - 1) / SCORED;
    if (step > 1) {
      found.replaceAll((_, docs) -> DocumentSets.everyNth(docs, step));
    }
  }

  private void narrow() throws IOException {
    List<Slot> out = new ArrayList<>();
    for (Slot slot : slots) {
      out.add(new Slot(kept(slot), slot.optional()));
    }
    slots = List.copyOf(out);
  }

  /** Returns the ways that candidates have: when they are many, the cheap and frequent ones. */
  private List<Way> kept(Slot slot) throws IOException {
    List<Way> ways = slot.ways();
    long[] counts = new long[ways.size()];
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FixedBitSet docs = found.get(leaf.ord);
      SegmentWords words = docs == null ? null : SegmentWords.of(leaf, field);
      for (int i = 0; words != null && docs != null && i < counts.length; i++) {
        LimitedSearcher.check(searcher);
        DocIdSetIterator having = words.having(ways.get(i));
        counts[i] += having == null ? 0 : DocumentSets.both(docs, having).cardinality();
      }
    }
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> ways.get(i).cost())
                .thenComparingLong(i -> -counts[i]))
        .limit(WAYS)
        .map(ways::get)
        .toList();
  }
}
