package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.stream.Stream;

/**
 * Adjacent words with their meanings.
 *
 * @param words as they are matched
 * @param typed the meanings, with one place for each word
 * @param parts the meanings, with a place for each part of a word that folding splits
 */
public record WordRow(List<QueryWord> words, TypedWords typed, TypedWords parts) {
  /** Makes the row of words. */
  public static WordRow of(List<QueryWord> words) {
    TypedWords typed =
        TypedWords.of(words.stream().map(w -> w.isMasked() ? "*" : w.marked()).toList());
    boolean whole = words.stream().allMatch(w -> w.isMasked() || w.folded().size() == 1);
    TypedWords parts =
        whole ? typed : TypedWords.of(words.stream().flatMap(WordRow::parts).toList());
    return new WordRow(List.copyOf(words), typed, parts);
  }

  private static Stream<String> parts(QueryWord word) {
    return word.folded().size() == 1 ? Stream.of(word.marked()) : word.folded().stream();
  }

  /** Returns how many words there are. */
  public int size() {
    return words.size();
  }

  /** Returns the words without the first. */
  public List<QueryWord> afterFirst() {
    return words.subList(1, words.size());
  }
}
