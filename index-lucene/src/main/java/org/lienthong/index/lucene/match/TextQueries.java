package org.lienthong.index.lucene.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.analysis.TextAnalysis;
import org.lienthong.index.lucene.analysis.Tokens;
import org.lienthong.index.lucene.analysis.WordForms;
import org.lienthong.index.lucene.typed.QueryWord;

/** Queries for words and phrases in one field of texts. */
public record TextQueries(String field) {
  /** Returns the query for an unmasked word, regardless of marks. */
  public Query folded(QueryWord word) {
    List<String> terms = word.folded();
    return terms.size() == 1 ? term(terms.getFirst()) : phrase(positions(List.of(word)));
  }

  /** Returns the query for an unmasked word with exactly its marks. */
  public Query marked(QueryWord word) {
    return any(markedTerms(word).stream().map(t -> (Query) new TermQuery(t)).toList());
  }

  /** Returns the query for words written as one. */
  Query compound(List<QueryWord> joined) {
    return term(TextAnalysis.compound(joined.stream().map(QueryWord::word).toList()));
  }

  /** Returns the query for a folded term. */
  public Query term(String text) {
    return new TermQuery(new Term(field, text));
  }

  /** Returns terms of these folded forms. */
  public List<Term> terms(List<String> forms) {
    return forms.stream().map(form -> new Term(field, form)).toList();
  }

  /** Returns the query for adjacent folded terms. */
  Query phraseOf(List<String> folded) {
    return phrase(folded.stream().map(t -> List.of(new Term(field, t))).toList());
  }

  /** Returns the terms at each position of folded words. */
  public List<List<Term>> positions(List<QueryWord> words) {
    return words.stream()
        .flatMap(w -> w.folded().stream())
        .map(t -> List.of(new Term(field, t)))
        .toList();
  }

  /** Returns the terms that one marked word may have. */
  public List<Term> markedTerms(QueryWord word) {
    return VietnameseText.spellings(word.marked()).stream()
        .map(s -> new Term(field, WordForms.markedTerm(s)))
        .toList();
  }

  /** Returns the query for these terms at consecutive positions. */
  public Query phrase(List<List<Term>> positions) {
    if (positions.size() == 1) {
      return any(positions.getFirst().stream().map(t -> (Query) new TermQuery(t)).toList());
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    positions.forEach(p -> phrase.add(p.toArray(Term[]::new)));
    return phrase.build();
  }

  /** Returns the query for MARC fields that begin with these folded terms. */
  public Query firstWords(List<List<Term>> positions) {
    Term[] before = positions.getFirst().stream().map(this::before).toArray(Term[]::new);
    if (positions.size() == 1) {
      return phrase(List.of(List.of(before)));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    phrase.add(before, 0);
    for (int i = 1; i < positions.size(); i++) {
      phrase.add(positions.get(i).toArray(Term[]::new), i + 1);
    }
    return phrase.build();
  }

  /** Returns the query for MARC fields that end with one of these folded terms. */
  public Query lastWord(List<Term> word) {
    return phrase(List.of(word, List.of(new Term(field, Tokens.END))));
  }

  private Term beforeFirst(List<QueryWord> words) {
    return before(new Term(field, words.getFirst().folded().getFirst()));
  }

  private Term before(Term folded) {
    return new Term(field, Tokens.first(folded.bytes()));
  }

  /**
   * Returns the positions, with the beginning and the end of a MARC field where wanted.
   *
   * @param words the words at the positions
   */
  List<List<Term>> anchored(
      List<QueryWord> words, List<List<Term>> positions, boolean start, boolean end) {
    List<List<Term>> out = new ArrayList<>();
    if (start) {
      out.add(List.of(beforeFirst(words)));
    }
    out.addAll(positions);
    if (end) {
      out.add(List.of(new Term(field, Tokens.END)));
    }
    return out;
  }

  /** Returns the query for records that match at least one. */
  public static Query any(List<Query> queries) {
    return combined(queries, Occur.SHOULD);
  }

  /** Returns the query for records that match all. */
  public static Query all(List<Query> queries) {
    return combined(queries, Occur.MUST);
  }

  private static Query combined(List<Query> queries, Occur occur) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    queries.forEach(q -> out.add(q, occur));
    return out.build();
  }
}
