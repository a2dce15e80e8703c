package org.lienthong.core.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of phrases of folded words, matched longest first; each lookup costs one hash. */
final class PhraseTable<T> {
  /** A phrase as it is written. */
  record Entry<T>(List<String> words, T value) {
    int length() {
      return words.size();
    }
  }

  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

  /** Adds phrases of one meaning. */
  PhraseTable<T> add(T value, List<String> phrases) {
    for (String phrase : phrases) {
      List<String> words = Arrays.stream(phrase.split(" ")).map(Words::regular).toList();
      List<Entry<T>> row = byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
      row.add(new Entry<>(words, value));
      row.sort(Comparator.comparingInt((Entry<T> entry) -> entry.length()).reversed());
    }
    return this;
  }

  /** Returns the longest phrase that begins at a word and does not leave its field. */
  @Nullable Entry<T> at(FoldedText text, int i) {
    List<Entry<T>> row = byFirstWord.get(text.word(i));
    if (row == null) {
      return null;
    }
    for (Entry<T> entry : row) {
      if (text.has(entry.words(), i)) {
        return entry;
      }
    }
    return null;
  }
}
