package org.lienthong.index.lucene.match;

import static org.lienthong.index.lucene.match.TextQueries.all;
import static org.lienthong.index.lucene.match.TextQueries.any;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.query.Query.Match;
import org.lienthong.index.lucene.coded.CodedValues;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;

/** The query for a term among codes: identifiers, standard numbers and shelf marks. */
record CodeMatcher(org.lienthong.core.query.Query.Term term) {
  private static final int LAST_GRADE = 12;

  /** Returns the query for the term; NE counts as EQ here. */
  Query query() {
    return switch (term.relation()) {
      case EQ, NE -> equal();
      case LT -> range(null, false, typed(), false);
      case LE -> range(null, false, typed(), true);
      case GT -> range(typed(), false, null, false);
      case GE -> range(typed(), true, null, false);
      case WITHIN -> within();
      case ENCLOSES -> throw refused();
    };
  }

  private Query equal() {
    if (term.text().isMasked()) {
      return masked();
    }
    String text = term.text().literals();
    List<Query> ways = new ArrayList<>(List.of(value(text)));
    List<String> words = Arrays.stream(text.strip().split("\\s+")).toList();
    boolean list = term.match() == Match.ALL || term.match() == Match.ANY;
    if (list && words.size() > 1) {
      List<Query> each = words.stream().map(this::value).toList();
      ways.add(term.match() == Match.ALL ? all(each) : any(each));
    }
    return any(ways);
  }

  private Query value(String text) {
    Set<String> sought = CodedValues.sought(term.point(), text);
    if (sought.isEmpty()) {
      throw Diagnostic.EMPTY_TERM.about(term.point().cql().getFirst()).asException();
    }
    boolean beginning = term.point().kind() == Kind.CALL_NUMBER && term.match() != Match.EXACT;
    return any(
        sought.stream()
            .map(s -> new Term(field(), IndexLimits.heading(s)))
            .map(t -> beginning ? new PrefixQuery(t) : (Query) new TermQuery(t))
            .toList());
  }

  private Query masked() {
    List<Piece> pieces =
        new MaskedText(term.text().pieces().stream().map(this::normal).toList()).pieces();
    Masks.check(pieces);
    return Masks.counted(field(), pieces);
  }

  private Piece normal(Piece piece) {
    return piece instanceof Literal(String text)
        ? new Literal(CodedValues.part(term.point(), text))
        : piece;
  }

  private Query within() {
    String[] ends = term.text().literals().strip().split("\\s+");
    if (ends.length != 2) {
      throw Diagnostic.TERM_IN_INVALID_FORMAT.about(term.text().literals()).asException();
    }
    return range(ends[0], true, ends[1], true);
  }

  private String typed() {
    if (term.text().isMasked()) {
      throw Diagnostic.MASKING_UNSUPPORTED.about(term.relation().name()).asException();
    }
    return term.text().literals();
  }

  private Query range(
      @Nullable String from, boolean withFrom, @Nullable String to, boolean withTo) {
    if (term.point() == AccessPoint.GRADE) {
      return grades(
          from == null ? 1 : grade(from) + (withFrom ? 0 : 1),
          to == null ? LAST_GRADE : grade(to) - (withTo ? 0 : 1));
    }
    if (term.point().kind() != Kind.CALL_NUMBER) {
      throw refused();
    }
    return new TermRangeQuery(field(), octets(from), octets(to), withFrom, withTo);
  }

  private @Nullable BytesRef octets(@Nullable String text) {
    return text == null ? null : new BytesRef(CodedValues.term(term.point(), text));
  }

  private Query grades(int first, int last) {
    return new org.apache.lucene.search.TermInSetQuery(
        field(),
        IntStream.rangeClosed(Math.max(first, 1), Math.min(last, LAST_GRADE))
            .mapToObj(g -> new BytesRef(Integer.toString(g)))
            .toList());
  }

  private int grade(String text) {
    try {
      return Integer.parseInt(CodedValues.term(AccessPoint.GRADE, text));
    } catch (NumberFormatException _) {
      throw Diagnostic.TERM_IN_INVALID_FORMAT.about(text).asException();
    }
  }

  private RuntimeException refused() {
    return Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX
        .about(term.relation() + " " + term.point().cql().getFirst())
        .asException();
  }

  private String field() {
    return IndexNames.whole(term.point());
  }
}
