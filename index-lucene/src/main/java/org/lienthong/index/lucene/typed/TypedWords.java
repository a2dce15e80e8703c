package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lienthong.core.text.VietnameseText;

/**
 * Words side by side as somebody typed them, and what some of them mean together.
 *
 * @param marked each in its marked form; a masked one as {@code *}
 * @param folded each in its folded form
 */
public record TypedWords(List<String> marked, List<String> folded) {
  /** Returns words of a query, each as one. */
  public static TypedWords in(List<QueryWord> words) {
    return of(words.stream().map(QueryWord::marked).toList());
  }

  /** Returns words in their marked form. */
  public static TypedWords of(List<String> marked) {
    return new TypedWords(marked, marked.stream().map(VietnameseText::folded).toList());
  }

  /** Returns the grade of school that is named at a place. */
  public Optional<Grade> grade(int at) {
    return Grade.at(at, this);
  }

  /** Returns the volume that is named at a place. */
  public Optional<Volume> volume(int at) {
    return at + 1 < folded.size()
        ? Volume.of(folded.get(at), folded.get(at + 1))
        : Optional.empty();
  }

  /** Returns the words of school that stand at a place. */
  public Optional<SchoolWords> school(int at) {
    return SchoolWords.at(at, folded);
  }

  /** Says whether none of them means more than itself. */
  public boolean isPlain() {
    return IntStream.range(0, folded.size())
        .allMatch(at -> grade(at).isEmpty() && volume(at).isEmpty() && school(at).isEmpty());
  }

  /** Says whether they begin with "sách" for any book. */
  public boolean asksForBook() {
    return !folded.isEmpty() && school(0).filter(SchoolWords::isBook).isPresent();
  }

  /** Returns how many words from a place on mean one thing. */
  public int length(int at) {
    return grade(at)
        .map(Grade::length)
        .or(() -> volume(at).map(_ -> 2))
        .or(() -> school(at).map(row -> row.length(folded.subList(at, folded.size()))))
        .orElse(1);
  }
}
