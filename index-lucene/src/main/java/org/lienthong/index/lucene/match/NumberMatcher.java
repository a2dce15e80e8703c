package org.lienthong.index.lucene.match;

import static org.lienthong.index.lucene.match.TextQueries.all;
import static org.lienthong.index.lucene.match.TextQueries.any;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.Query;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.typed.NumberSpan;

/** The query for a term among years or days. A day may be given by its year or month alone. */
record NumberMatcher(org.lienthong.core.query.Query.Term term) {
  /** Returns the query for the term; NE counts as EQ here. */
  Query query() {
    if (term.text().isMasked()) {
      return masked();
    }
    String text = term.text().literals().strip();
    if (text.isEmpty()) {
      throw Diagnostic.EMPTY_TERM.about(term.point().cql().getFirst()).asException();
    }
    return switch (term.relation()) {
      case EQ, NE, ENCLOSES -> equal(text);
      case WITHIN -> between(range(text));
      case LT -> between(new NumberSpan(Integer.MIN_VALUE, value(text).first() - 1));
      case LE -> between(new NumberSpan(Integer.MIN_VALUE, value(text).last()));
      case GE -> between(new NumberSpan(value(text).first(), Integer.MAX_VALUE));
      case GT -> between(new NumberSpan(value(text).last() + 1, Integer.MAX_VALUE));
    };
  }

  private Query masked() {
    if (term.relation() != Relation.EQ && term.relation() != Relation.NE) {
      throw Diagnostic.MASKING_UNSUPPORTED.about(term.relation().name()).asException();
    }
    List<MaskedText.Piece> pieces = term.text().pieces();
    Masks.check(pieces);
    return Masks.counted(IndexNames.whole(term.point()), pieces);
  }

  private Query equal(String text) {
    if (term.match() == Match.ANY || term.match() == Match.ALL) {
      List<Query> each =
          Arrays.stream(text.split("\\s+")).map(t -> between(valueOrRange(t))).toList();
      return term.match() == Match.ANY ? any(each) : all(each);
    }
    return between(valueOrRange(text));
  }

  private Query between(NumberSpan span) {
    return IntPoint.newRangeQuery(IndexNames.number(term.point()), span.first(), span.last());
  }

  private NumberSpan value(String text) {
    return NumberSpan.value(term.point().kind(), text);
  }

  private NumberSpan range(String text) {
    return NumberSpan.range(term.point().kind(), text);
  }

  private NumberSpan valueOrRange(String text) {
    return NumberSpan.valueOrRange(term.point().kind(), text);
  }
}
