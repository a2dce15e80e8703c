package org.lienthong.index.lucene;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of one subfield.
 *
 * @param words in order
 * @param compounds at the place of the first of joined words their folded term as one
 */
record AnalysedText(List<WordForms> words, Map<Integer, BytesRef> compounds) {
  /** A text without words, or one that nobody asks for. */
  static final AnalysedText NONE = new AnalysedText(List.of(), Map.of());

  int size() {
    return words.size();
  }

  WordForms word(int i) {
    return words.get(i);
  }

  @Nullable BytesRef compound(int i) {
    return compounds.get(i);
  }

  /** Returns the folded words joined by spaces. */
  String folded() {
    return joined(WordForms::plain);
  }

  /** Returns the toned words joined by spaces. */
  String toned() {
    return joined(WordForms::toned);
  }

  private String joined(Function<WordForms, String> form) {
    StringBuilder out = new StringBuilder();
    for (WordForms word : words) {
      String text = form.apply(word);
      if (!text.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(text);
      }
    }
    return out.toString();
  }
}
