package org.lienthong.index.lucene.match;

import static org.lienthong.index.lucene.match.TextQueries.all;
import static org.lienthong.index.lucene.match.TextQueries.any;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.Match;
import org.lienthong.index.lucene.analysis.HeadingForms;
import org.lienthong.index.lucene.coded.CodedValues;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.typed.QueryWord;
import org.lienthong.index.lucene.typed.TypedTerm;
import org.lienthong.index.lucene.typed.WordRow;

/** The query for a term in texts, without ranking. */
final class TextMatcher {
  private final TypedTerm typed;
  private final org.lienthong.core.query.Query.Term term;
  private final TextQueries queries;
  private final List<QueryWord> words;
  private final boolean marked;

  private TextMatcher(TypedTerm typed) {
    this.typed = typed;
    this.term = typed.term();
    this.queries = new TextQueries(IndexNames.words(term.point()));
    this.words = typed.words().words();
    this.marked = typed.isMarked();
  }

  /** Returns the query for a term of a text access point, without its relation. */
  static Query query(TypedTerm typed) {
    return new TextMatcher(typed).matching();
  }

  private Query matching() {
    if (term.match() == Match.EXACT) {
      return exact();
    }
    if (!term.anchors().isEmpty()) {
      return anchored();
    }
    return switch (term.match()) {
      case ANY -> any(words.stream().map(this::word).toList());
      case ALL -> all(groups(typed.words(), false));
      case SERVER_CHOICE -> serverChoice();
      case PHRASE -> phrase();
      case EXACT -> exact();
    };
  }

  private Query serverChoice() {
    List<Query> ways = new ArrayList<>(List.of(all(groups(typed.words(), true))));
    if (!marked && typed.comesApart()) {
      ways.add(all(groups(typed.apart(), true)));
    }
    typed.numbers().forEach(n -> ways.add(new TermQuery(new Term(queries.field(), n))));
    return any(ways);
  }

  private List<Query> groups(WordRow sought, boolean free) {
    sought.words().forEach(this::refuseMarkedMask);
    return new WordGroups(queries, sought, marked, free).groups();
  }

  private Query word(QueryWord word) {
    if (word.isMasked()) {
      return Masks.word(queries.field(), refuseMarked(word));
    }
    return marked ? queries.marked(word) : queries.folded(word);
  }

  private QueryWord refuseMarked(QueryWord word) {
    if (marked) {
      throw Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_MODIFIERS
          .about("exact marks with masking")
          .asException();
    }
    return word;
  }

  private Query phrase() {
    return sequence(false, false);
  }

  /** An anchored term is a phrase at that end of the field; with ANY, each word is one. */
  private Query anchored() {
    boolean start = term.anchors().contains(Anchor.START);
    boolean end = term.anchors().contains(Anchor.END);
    if (term.match() == Match.ANY) {
      return any(words.stream().map(w -> sequence(List.of(w), start, end)).toList());
    }
    return sequence(start, end);
  }

  private Query sequence(boolean start, boolean end) {
    return sequence(words, start, end);
  }

  private Query sequence(List<QueryWord> sequence, boolean start, boolean end) {
    if (sequence.stream().anyMatch(QueryWord::isMasked)) {
      sequence.forEach(this::refuseMarkedMask);
      Query row =
          new IntervalQuery(
              queries.field(), new WordIntervals(queries, false).sequence(sequence, start, end));
      return Masks.counted(row, queries.field(), sequence);
    }
    List<List<Term>> positions =
        marked ? sequence.stream().map(queries::markedTerms).toList() : queries.positions(sequence);
    Query apart = queries.phrase(queries.anchored(sequence, positions, start, end));
    boolean joined = sequence.subList(0, sequence.size() - 1).stream().allMatch(QueryWord::joined);
    return !marked && !start && !end && joined && sequence.size() > 1
        ? any(List.of(apart, queries.compound(sequence)))
        : apart;
  }

  private void refuseMarkedMask(QueryWord word) {
    if (word.isMasked()) {
      refuseMarked(word);
    }
  }

  private Query exact() {
    if (term.point() == AccessPoint.ANY) {
      Stream<Query> texts =
          Arrays.stream(AccessPoint.values())
              .filter(p -> p != AccessPoint.ANY && p.kind() == AccessPoint.Kind.TEXT)
              .map(p -> query(typed.in(p)));
      return any(Stream.concat(texts, term.text().isMasked() ? Stream.of() : codes()).toList());
    }
    if (marked || !HeadingForms.keeps(term.point())) {
      return sequence(true, true);
    }
    String field = IndexNames.whole(term.point());
    return term.text().isMasked()
        ? Masks.counted(field, wholePattern())
        : new TermQuery(new Term(field, HeadingForms.term(term.text().literals())));
  }

  /** Returns the queries for records that have the term as a number or code. */
  private Stream<Query> codes() {
    String text = term.text().literals();
    return Arrays.stream(AccessPoint.values())
        .filter(p -> p.kind() != AccessPoint.Kind.TEXT)
        .flatMap(p ->
            CodedValues.sought(p, text).stream()
                .map(IndexLimits::heading)
                .map(value -> new TermQuery(new Term(IndexNames.whole(p), value))));
  }

  private List<Piece> wholePattern() {
    List<Piece> out = new ArrayList<>();
    for (QueryWord word : words) {
      if (!out.isEmpty()) {
        out.add(new Literal(" "));
      }
      out.addAll(word.isMasked() ? word.foldedPieces() : literal(word));
    }
    Masks.check(out);
    return new org.lienthong.core.query.MaskedText(out).pieces();
  }

  private static List<Piece> literal(QueryWord word) {
    return List.of(new Literal(String.join(" ", word.folded())));
  }
}
