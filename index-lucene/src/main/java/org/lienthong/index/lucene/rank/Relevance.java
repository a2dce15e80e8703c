package org.lienthong.index.lucene.rank;

import static org.lienthong.index.lucene.match.TextQueries.all;
import static org.lienthong.index.lucene.match.TextQueries.any;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermQuery;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.vocabulary.MaterialClass;
import org.lienthong.index.lucene.analysis.HeadingForms;
import org.lienthong.index.lucene.match.TextQueries;
import org.lienthong.index.lucene.match.WordGroups;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.typed.QueryWord;
import org.lienthong.index.lucene.typed.TypedTerm;
import org.lienthong.index.lucene.typed.TypedTerms;
import org.lienthong.index.lucene.typed.WordRow;

/**
 * The ranking of records: matches in titles above others, adjacent words above scattered ones,
 * words with the typed marks above words without. Each of these adds a fixed score, so that rare
 * words do not outweigh them; BM25 decides among equals.
 */
public final class Relevance {
  private static final float WHOLE_HEADING = 12;
  private static final float PHRASE = 12;
  private static final float FIRST_WORDS = 3;

  /** Scattered words are worth less than the phrase in a field that weighs a third as much. */
  private static final float WORDS = 4;

  private static final float MARKED_PHRASE = 8;
  private static final float MARKED_WORDS = 2;

  /**
   * For the first two words at the beginning, and for the last at the end: what people remember.
   */
  private static final float ENDS = 1;

  private static final int SHORTEST_PHRASE = 2;

  /** For all neighbours together: "tiếng việt 1 tập 1" is not "Tiếng Việt 4. Tập 1". */
  private static final float NEIGHBOURS = 6;

  /** Neighbours that are compared: each costs a phrase, and the first words say the title. */
  private static final int COMPARED_NEIGHBOURS = 8;

  /** "Tiếng Anh lớp 6" is the textbook before its workbooks. */
  private static final float TEXTBOOK = 2;

  /** More than all others together: codes look like words that would be split. */
  private static final float AS_TYPED = 100;

  private static final float BM25 = 0.3f;
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|2[01][0-9]{2}");

  /**
   * Of many terms the first say what a reader wants; ranking by all would cost more than matching.
   */
  private static final int RANKED_TERMS = 8;

  private final BooleanQuery.Builder clauses = new BooleanQuery.Builder();
  private final TypedTerms typed;
  private int terms;

  private Relevance(TypedTerms typed) {
    this.typed = typed;
  }

  /**
   * Returns a query that matches records and ranks them.
   *
   * @param within a further query that they must match
   * @param matching the query for the matches of {@code query}
   * @param typed its terms, interpreted
   */
  public static org.apache.lucene.search.Query ranked(
      org.apache.lucene.search.Query within,
      org.apache.lucene.search.Query matching,
      Query query,
      TypedTerms typed) {
    Relevance relevance = new Relevance(typed);
    relevance.clauses.add(within, Occur.FILTER);
    if (matching instanceof TermQuery word && query instanceof Query.Term term && isWord(term)) {
      // It matches and ranks in one pass over its postings.
      relevance.clauses.add(new BoostQuery(word, BM25), Occur.MUST);
      relevance.addPoint(term.point(), typed.of(term).words(), 1, true);
    } else {
      relevance.clauses.add(matching, Occur.FILTER);
      relevance.add(query);
    }
    return relevance.clauses.build();
  }

  /** Says whether a term that became one index term became that of its folded word. */
  private static boolean isWord(Query.Term term) {
    return isRanked(term)
        && term.point() != AccessPoint.ANY
        && term.match() != Query.Match.EXACT
        && term.anchors().isEmpty()
        && term.modifiers().isEmpty();
  }

  /** A part of a query; {@code certain} when every record found has it. */
  private record Part(Query query, boolean certain) {}

  private void add(Query query) {
    Deque<Part> open = new ArrayDeque<>(List.of(new Part(query, true)));
    while (!open.isEmpty() && terms < RANKED_TERMS) {
      Part part = open.pop();
      boolean certain = part.certain;
      switch (part.query) {
        case Query.And(Query left, Query right) -> open(open, left, right, certain);
        case Query.Or(Query left, Query right) -> open(open, left, right, false);
        case Query.Not(Query left, _) -> open.push(new Part(left, certain));
        case Query.Prox(Query left, Query right, _) -> open(open, left, right, certain);
        case Query.Term term -> addTerm(term, certain);
        case Query.ResultSetRef _, Query.MatchAll _, Query.HasAny _ -> {}
      }
    }
  }

  private static void open(Deque<Part> open, Query left, Query right, boolean certain) {
    open.push(new Part(right, certain));
    open.push(new Part(left, certain));
  }

  private static boolean isRanked(Query.Term term) {
    return term.point().kind() == AccessPoint.Kind.TEXT
        && term.relation() == Relation.EQ
        && !term.text().isMasked();
  }

  private void addTerm(Query.Term term, boolean certain) {
    if (!isRanked(term)) {
      return;
    }
    terms++;
    TypedTerm understood = typed.of(term);
    WordRow words = understood.words();
    if (term.match() != Query.Match.SERVER_CHOICE || !understood.comesApart()) {
      addTerm(term, words, certain);
      return;
    }
    TextQueries field = new TextQueries(IndexNames.words(term.point()));
    add(all(words.words().stream().map(field::folded).toList()), AS_TYPED);
    addTerm(term, words, false);
    addTerm(term, understood.apart(), false);
  }

  private void addTerm(Query.Term term, WordRow words, boolean certain) {
    List<QueryWord> telling = telling(term, words);
    if (term.match() == Query.Match.SERVER_CHOICE && words.typed().asksForLessons()) {
      String textbook = MaterialClass.SGK.code();
      add(new TermQuery(new Term(IndexNames.whole(AccessPoint.MATERIAL), textbook)), TEXTBOOK);
    }
    if (term.point() == AccessPoint.ANY) {
      addElsewhere(AccessPoint.TITLE, words, telling, 1);
      addWithoutYears(words);
      addElsewhere(AccessPoint.AUTHOR, words, telling, 0.7f);
      addElsewhere(AccessPoint.SERIES, words, telling, 0.3f);
      addElsewhere(AccessPoint.SUBJECT, words, telling, 0.5f);
      addMarks(new TextQueries(IndexNames.words(AccessPoint.ANY)), words, 0.3f);
    } else {
      addPoint(term.point(), words, 1, certain && term.match() != Query.Match.ANY);
      addWords(term.point(), telling, 1);
    }
  }

  /** Ranks by an access point in which the words need not occur. */
  private void addElsewhere(
      AccessPoint point, WordRow words, List<QueryWord> telling, float weight) {
    addPoint(point, words, weight, false);
    addWords(point, telling, weight);
  }

  /** A year is rarely in the title: the rest of the words is judged there by itself. */
  private void addWithoutYears(WordRow words) {
    List<QueryWord> rest = words.words().stream().filter(w -> !isYear(w)).toList();
    if (!rest.isEmpty() && rest.size() < words.size()) {
      addPoint(AccessPoint.TITLE, WordRow.of(rest), 1, false);
    }
  }

  private static boolean isYear(QueryWord word) {
    return YEAR.matcher(word.literals()).matches();
  }

  /** Ranks by the single words, rare ones above common ones. */
  private void addWords(AccessPoint point, List<QueryWord> words, float weight) {
    TextQueries field = new TextQueries(IndexNames.words(point));
    words.forEach(w -> clauses.add(new BoostQuery(field.folded(w), BM25 * weight), Occur.SHOULD));
  }

  /** Returns the words that distinguish books: a leading "sách" (book) is true of each. */
  private static List<QueryWord> telling(Query.Term term, WordRow words) {
    return term.match() == Query.Match.SERVER_CHOICE && words.typed().asksForBook()
        ? words.afterFirst()
        : words.words();
  }

  /**
   * Ranks by the positions of the words in one access point.
   *
   * @param allHaveWords whether every record has the words, so that they do not affect the ranking
   */
  private void addPoint(AccessPoint point, WordRow words, float weight, boolean allHaveWords) {
    TextQueries field = new TextQueries(IndexNames.words(point));
    if (!allHaveWords) {
      add(all(new WordGroups(field, words, false, true).groups()), WORDS * weight);
    }
    Collection<List<List<Term>>> wordings = new Wordings(field, words).positions();
    if (words.size() > 1) {
      add(any(wordings.stream().map(field::phrase).toList()), PHRASE * weight);
    }
    List<List<Term>> typed = wordings.iterator().next();
    addNeighbours(field, typed, weight);
    if (HeadingForms.keeps(point) && typed.size() > SHORTEST_PHRASE) {
      add(field.firstWords(typed.subList(0, SHORTEST_PHRASE)), ENDS * weight);
      add(field.lastWord(typed.getLast()), ENDS * weight);
    }
    if (HeadingForms.keeps(point)) {
      String heading = HeadingForms.term(text(words));
      add(new TermQuery(new Term(IndexNames.whole(point), heading)), WHOLE_HEADING * weight);
      add(any(wordings.stream().map(field::firstWords).toList()), FIRST_WORDS * weight);
    }
    addMarks(field, words, weight);
  }

  /** Ranks by how many of the words have their neighbour beside them. */
  private void addNeighbours(TextQueries field, List<List<Term>> positions, float weight) {
    int pairs = Math.min(positions.size() - 1, COMPARED_NEIGHBOURS);
    for (int i = 0; i < pairs && pairs > 1; i++) {
      add(field.phrase(positions.subList(i, i + 2)), NEIGHBOURS * weight / pairs);
    }
  }

  /** Marks count when any were typed: then a word typed without them is meant without. */
  private void addMarks(TextQueries field, WordRow words, float weight) {
    if (words.words().stream().noneMatch(QueryWord::hasMarks)) {
      return;
    }
    Collection<List<List<Term>>> marked = new Wordings(field, words).marked();
    add(any(marked.stream().map(way -> each(field, way)).toList()), MARKED_WORDS * weight);
    if (words.size() > 1) {
      add(any(marked.stream().map(field::phrase).toList()), MARKED_PHRASE * weight);
    }
  }

  private static org.apache.lucene.search.Query each(TextQueries field, List<List<Term>> words) {
    return all(words.stream().map(word -> field.phrase(List.of(word))).toList());
  }

  private static String text(WordRow words) {
    return words.words().stream().map(QueryWord::literals).collect(Collectors.joining(" "));
  }

  private void add(org.apache.lucene.search.Query query, float worth) {
    clauses.add(new BoostQuery(new ConstantScoreQuery(query), worth), Occur.SHOULD);
  }
}
