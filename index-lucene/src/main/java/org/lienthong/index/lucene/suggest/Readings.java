package org.lienthong.index.lucene.suggest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords.Place;
import org.lienthong.core.index.IndexWords.Reading;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.index.IndexWords.Way;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * The search for readings: the {@link Candidates} are scored by what the ways of each slot cost,
 * and by which of them are adjacent; the ways that the best records have are the readings. For one
 * thread.
 */
final class Readings {
  /** Score of two slots that are adjacent in a title or a name: half a wrong letter. */
  private static final int ADJACENT = 12;

  /** Records that are looked at for one reading: copies of one book in several libraries. */
  private static final int RECORDS_EACH = 12;

  /** Nothing costs nothing: a slot that a record has scores more than one that it lacks. */
  private static final int PRESENT = 1;

  private final IndexSearcher searcher;
  private final List<String> catalogues;
  private final AccessPoint point;
  private final MarkedWords marks;
  private List<Slot> slots;

  Readings(IndexSearcher searcher, List<String> catalogues, AccessPoint point, List<Slot> slots) {
    this.searcher = searcher;
    this.catalogues = catalogues;
    this.point = point;
    this.slots = slots;
    this.marks = new MarkedWords(point);
  }

  List<Reading> best(int absent, int limit) throws IOException {
    long impossible =
        slots.stream().filter(slot -> !slot.optional() && slot.ways().isEmpty()).count();
    if (impossible > absent) {
      return List.of();
    }
    Candidates candidates =
        Candidates.of(searcher, catalogues, IndexNames.words(point), slots, absent);
    if (candidates.isEmpty()) {
      return List.of();
    }
    slots = candidates.slots();
    ScoreDoc[] found = searcher.search(query(candidates.query()), limit * RECORDS_EACH).scoreDocs;
    Map<Integer, Way[]> chosen = chosen(found);
    Map<List<@Nullable Way>, Reading> out = new LinkedHashMap<>();
    for (ScoreDoc hit : found) {
      List<@Nullable Way> ways =
          new ArrayList<@Nullable Way>(Arrays.asList(requireNonNull(chosen.get(hit.doc))));
      if (lacks(ways) <= absent && !out.containsKey(ways)) {
        out.put(ways, reading(hit.doc, ways));
      }
      if (out.size() == limit) {
        break;
      }
    }
    return List.copyOf(out.values());
  }

  /** Counts the slots that a record lacks; a candidate may have the words of a way scattered. */
  private long lacks(List<@Nullable Way> ways) {
    long out = 0;
    for (int i = 0; i < ways.size(); i++) {
      out += ways.get(i) == null && !slots.get(i).optional() ? 1 : 0;
    }
    return out;
  }

  private Query query(Query candidates) {
    BooleanQuery.Builder out = new BooleanQuery.Builder().add(candidates, Occur.FILTER);
    for (Slot slot : slots) {
      if (!slot.ways().isEmpty()) {
        out.add(ways(slot), Occur.SHOULD);
      }
    }
    for (int i = 1; i < slots.size(); i++) {
      addAdjacent(slots.get(i - 1), slots.get(i), out);
      if (i > 1 && slots.get(i - 1).optional()) {
        addAdjacent(slots.get(i - 2), slots.get(i), out);
      }
    }
    return out.build();
  }

  private Query ways(Slot slot) {
    return new DisjunctionMaxQuery(
        slot.ways().stream()
            .map(way -> scored(query(way), Slot.MOST + PRESENT - way.cost()))
            .toList(),
        0);
  }

  private static Query scored(Query query, int score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private Query query(Way way) {
    String field = IndexNames.words(point);
    return way.words().size() == 1
        ? new TermQuery(new Term(field, way.words().getFirst()))
        : new PhraseQuery(field, way.words().toArray(String[]::new));
  }

  private void addAdjacent(Slot left, Slot right, BooleanQuery.Builder out) {
    if (left.ways().isEmpty() || right.ways().isEmpty()) {
      return;
    }
    List<Query> fields =
        (point == AccessPoint.ANY
                ? Stream.of(AccessPoint.TITLE, AccessPoint.AUTHOR)
                : Stream.of(point))
            .map(IndexNames::words)
            .map(field -> scored(adjacent(field, left, right), ADJACENT))
            .toList();
    out.add(new DisjunctionMaxQuery(fields, 0), Occur.SHOULD);
  }

  private static Query adjacent(String field, Slot left, Slot right) {
    return new MultiPhraseQuery.Builder()
        .add(terms(field, left.ways().stream().map(way -> way.words().getLast())))
        .add(terms(field, right.ways().stream().map(way -> way.words().getFirst())))
        .build();
  }

  private static Term[] terms(String field, Stream<String> words) {
    return words.distinct().map(word -> new Term(field, word)).toArray(Term[]::new);
  }

  /** Returns the least costly way of each slot that each record has; null for none. */
  private Map<Integer, Way[]> chosen(ScoreDoc[] found) throws IOException {
    Map<Integer, Way[]> out = new LinkedHashMap<>();
    int[] docs = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
    for (int doc : docs) {
      out.put(doc, new Way[slots.size()]);
    }
    for (int i = 0; i < slots.size(); i++) {
      List<Way> dearestFirst =
          slots.get(i).ways().stream()
              .sorted(Comparator.comparingInt(Way::cost).reversed())
              .toList();
      for (Way way : dearestFirst) {
        mark(way, i, docs, out);
      }
    }
    return out;
  }

  private void mark(Way way, int slot, int[] docs, Map<Integer, Way[]> chosen) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query(way)), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    int at = 0;
    while (at < docs.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[at], leaves));
      Scorer scorer = weight.scorer(leaf);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < docs.length && docs[at] < end; at++) {
        if (scorer != null && has(scorer, docs[at] - leaf.docBase)) {
          requireNonNull(chosen.get(docs[at]))[slot] = way;
        }
      }
    }
  }

  private static boolean has(Scorer scorer, int doc) throws IOException {
    return scorer.docID() == doc || (scorer.docID() < doc && scorer.iterator().advance(doc) == doc);
  }

  private Reading reading(int doc, List<@Nullable Way> ways) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    List<Place> places = new ArrayList<>();
    for (Way way : ways) {
      List<String> written = new ArrayList<>();
      for (String word : way == null ? List.<String>of() : way.words()) {
        written.add(marks.of(leaf, doc - leaf.docBase, word));
      }
      places.add(new Place(way, written));
    }
    return new Reading(places);
  }
}
