package org.lienthong.index.lucene.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The analysed words of one text. For one thread. */
public final class AnalysedText {
  /** A text without words, or one that is not needed. */
  public static final AnalysedText NONE = new AnalysedText(List.of(), Map.of());

  private final List<WordForms> words;
  private final Map<Integer, BytesRef> compounds;
  private @Nullable String folded;

  /**
   * Makes an analysed text.
   *
   * @param words in order
   * @param compounds the folded term of joined words written as one, by the place of the first of
   *     them, and those of {@link SignedLetters}
   */
  AnalysedText(List<WordForms> words, Map<Integer, BytesRef> compounds) {
    this.words = words;
    this.compounds = compounds;
  }

  public int size() {
    return words.size();
  }

  public WordForms word(int i) {
    return words.get(i);
  }

  @Nullable BytesRef compound(int i) {
    return compounds.isEmpty() ? null : compounds.get(i);
  }

  /** Returns the folded words joined by spaces. */
  public String folded() {
    String known = folded;
    if (known == null) {
      known = joined(WordForms::plain);
      folded = known;
    }
    return known;
  }

  /** Returns the toned words joined by spaces. */
  String toned() {
    return joined(WordForms::toned);
  }

  private String joined(Function<WordForms, String> form) {
    StringBuilder out = new StringBuilder(words.size() * 8);
    for (WordForms word : words) {
      String text = form.apply(word);
      if (!text.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(text);
      }
    }
    return out.toString();
  }
}
