package org.lienthong.index.lucene.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.lienthong.index.lucene.analysis.Tokens;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.typed.QueryWord;

/** The words of one field of texts as intervals, for masked phrases and proximity. */
record WordIntervals(TextQueries queries, boolean marked) {
  /** Returns adjacent words, at the beginning and the end of a MARC field where wanted. */
  IntervalsSource sequence(List<QueryWord> words, boolean start, boolean end) {
    List<IntervalsSource> out = new ArrayList<>();
    if (start) {
      out.add(beforeFirst(words.getFirst()));
    }
    words.forEach(w -> out.addAll(word(w)));
    if (end) {
      out.add(Intervals.term(Tokens.END));
    }
    return out.size() == 1 ? out.getFirst() : Intervals.phrase(out.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource beforeFirst(QueryWord word) {
    if (!word.isMasked()) {
      return Intervals.term(Tokens.first(new BytesRef(word.folded().getFirst())));
    }
    String pattern = (char) Tokens.FIRST + Masks.wildcard(word.foldedPieces());
    return Intervals.wildcard(new BytesRef(pattern), IndexLimits.MASKED_PHRASE_WORDS);
  }

  /** Returns the words at their positions: more than one where folding splits a word. */
  private List<IntervalsSource> word(QueryWord word) {
    if (word.isMasked()) {
      Masks.check(word.pieces());
      BytesRef pattern = new BytesRef(Masks.wildcard(word.foldedPieces()));
      return List.of(Intervals.wildcard(pattern, IndexLimits.MASKED_PHRASE_WORDS));
    }
    if (marked) {
      return List.of(any(queries.markedTerms(word)));
    }
    return queries.positions(List.of(word)).stream().map(WordIntervals::any).toList();
  }

  private static IntervalsSource any(List<Term> terms) {
    return terms.size() == 1
        ? Intervals.term(terms.getFirst().bytes())
        : Intervals.or(
            terms.stream().map(t -> Intervals.term(t.bytes())).toArray(IntervalsSource[]::new));
  }
}
