package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Modifier;
import org.lienthong.index.lucene.coded.StandardNumbers;
import org.lienthong.index.lucene.schema.IndexLimits;

/**
 * A term of words, interpreted: its words with their marks, masks and meanings, and the standard
 * number that it may be. Matching and ranking read the same value.
 *
 * @param term the typed text, and how it must match
 * @param words the words; at least one
 * @param apart the words with letters and numbers separated ("toán6" as "toán 6"); the same as
 *     {@code words} when there is nothing to separate
 * @param numbers the forms of a standard number that may be meant, where the reader did not say in
 *     which access point; otherwise empty
 */
public record TypedTerm(Query.Term term, WordRow words, WordRow apart, Set<String> numbers) {
  /**
   * Interprets a term.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it has no words or too many
   */
  public static TypedTerm of(Query.Term term) {
    WordRow words = WordRow.of(words(term));
    List<QueryWord> apart = QueryWord.apart(words.words());
    return new TypedTerm(
        term, words, apart.equals(words.words()) ? words : WordRow.of(apart), numbers(term));
  }

  private static List<QueryWord> words(Query.Term term) {
    List<QueryWord> words = QueryWord.split(term.text());
    if (words.stream().allMatch(w -> !w.isMasked() && w.folded().isEmpty())) {
      throw Diagnostic.EMPTY_TERM.about(term.point().cql().getFirst()).asException();
    }
    if (words.size() > IndexLimits.WORDS_IN_TERM) {
      throw Diagnostic.TOO_MANY_CHARACTERS_IN_TERM.about(words.size() + " words").asException();
    }
    return words.stream().filter(w -> w.isMasked() || !w.folded().isEmpty()).toList();
  }

  private static Set<String> numbers(Query.Term term) {
    return term.point() == AccessPoint.ANY
            && term.match() == Match.SERVER_CHOICE
            && !term.text().isMasked()
        ? StandardNumbers.soughtAnywhere(term.text().literals())
        : Set.of();
  }

  /** Returns the same words in another access point. */
  public TypedTerm in(AccessPoint point) {
    return new TypedTerm(
        new Query.Term(
            point, term.relation(), term.match(), term.anchors(), term.modifiers(), term.text()),
        words,
        apart,
        numbers);
  }

  /** Says whether separating letters and numbers gives other words. */
  public boolean comesApart() {
    return !apart.equals(words);
  }

  /** Says whether the typed marks must match exactly. */
  public boolean isMarked() {
    return term.modifiers().contains(Modifier.MARKED);
  }
}
