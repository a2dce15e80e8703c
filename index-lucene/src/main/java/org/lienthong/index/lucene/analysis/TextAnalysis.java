package org.lienthong.index.lucene.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;

/** The analysis of texts, with a cache of common words. For one thread. */
public final class TextAnalysis {
  /** A catalogue's vocabulary follows Zipf's law: this many words cover nearly all text. */
  private static final int KNOWN_WORDS = 50_000;

  /**
   * Longer words are garbage (base64, runs of dashes taken for letters) and only enlarge the index.
   */
  private static final int MAX_WORD_CHARS = 200;

  /** More joined words than the longest real ones (In-đô-nê-xi-a) are lists, not words. */
  private static final int MAX_JOINED = 6;

  /** Names, places, publishers and subjects recur, in records of other libraries too. */
  private static final int KNOWN_TEXTS = 10_000;

  private final Remembered<WordForms> words = new Remembered<>(KNOWN_WORDS, TextAnalysis::forms);
  private final Remembered<AnalysedText> texts = new Remembered<>(KNOWN_TEXTS, this::read);
  private final Remembered<HeadingForms> headings =
      new Remembered<>(KNOWN_TEXTS, display -> HeadingForms.of(display, read(display)));

  /** Returns the words of a text. */
  public AnalysedText analyse(String text) {
    return texts.of(text);
  }

  /**
   * Returns the forms of a whole heading: cached, since one field is a heading of several access
   * points.
   */
  public HeadingForms heading(String display) {
    return headings.of(display);
  }

  /** Returns the words of a text that is not likely to recur. */
  public AnalysedText read(String text) {
    String clean = VietnameseText.clean(text);
    List<Word> words = VietnameseText.words(clean);
    List<WordForms> forms = new ArrayList<>(words.size());
    boolean joined = false;
    for (Word word : words) {
      forms.add(this.words.of(word.text()));
      joined |= word.joined();
    }
    Map<Integer, String> signs = SignedLetters.signs(clean);
    return new AnalysedText(forms, joined || !signs.isEmpty() ? compounds(words, signs) : Map.of());
  }

  private static WordForms forms(String word) {
    return WordForms.of(word.length() > MAX_WORD_CHARS ? word.substring(0, MAX_WORD_CHARS) : word);
  }

  private static Map<Integer, BytesRef> compounds(List<Word> words, Map<Integer, String> signs) {
    Map<Integer, BytesRef> out = new HashMap<>();
    signs.forEach(
        (at, sign) -> out.put(at, new BytesRef(SignedLetters.term(words.get(at).text() + sign))));
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).joined()) {
        if (i > first && i - first < MAX_JOINED) {
          out.put(first, new BytesRef(compound(words.subList(first, i + 1))));
        }
        first = i + 1;
      }
    }
    return out;
  }

  /** Returns joined words as one folded word. */
  public static String compound(List<Word> words) {
    StringBuilder whole = new StringBuilder();
    words.forEach(w -> whole.append(w.text()));
    return String.join("", WordForms.foldedWords(whole.toString()));
  }
}
