package org.lienthong.core.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.IndexWords.Way;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;

/** Reads a typed text as rows of words with their options. */
final class TypedReader {
  private static final int SPLIT = 12;

  private final IndexWords words;
  private final AccessPoint point;
  private final WordOptions options;

  TypedReader(IndexWords words, AccessPoint point) {
    this.words = words;
    this.point = point;
    this.options = new WordOptions(words, point);
  }

  /** Returns the typed words; none when there are too many. */
  static List<String> words(String typed) {
    String clean = VietnameseText.clean(typed);
    List<String> out =
        VietnameseText.words(clean.toLowerCase(Locale.ROOT)).stream()
            .map(Word::text)
            .filter(word -> !VietnameseText.folded(word).isEmpty())
            .toList();
    boolean many = clean.length() > SuggestionLimits.CHARS || out.size() > SuggestionLimits.WORDS;
    return many ? List.of() : out;
  }

  /** Returns the words with their options. */
  List<TypedWord> row(List<String> typed, LettersTried letters) {
    BitSet interpreted = InterpretedWords.places(typed.stream().map(TypedReader::guess).toList());
    List<TypedWord> out = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String text = typed.get(i);
      List<Option> ways = options.of(text, i == typed.size() - 1, letters);
      out.add(new TypedWord(text, VietnameseText.folded(text), ways, interpreted.get(i)));
    }
    return out;
  }

  /** Returns the folded word that is most likely meant. */
  private static String guess(String text) {
    String folded = VietnameseText.folded(text);
    return VietnameseText.isSyllable(text)
        ? folded
        : WordOptions.decoded(text).keySet().stream()
            .findFirst()
            .map(VietnameseText::folded)
            .orElse(folded);
  }

  /** Returns the rows in which two neighbours are one word of the index. */
  List<List<TypedWord>> merged(List<TypedWord> row) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      pairs.add(VietnameseText.folded(row.get(i).text() + row.get(i + 1).text()));
    }
    Map<String, Long> known = words.known(point, pairs);
    List<List<TypedWord>> out = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (known.containsKey(pairs.get(i))) {
        out.add(merged(row, i, pairs.get(i)));
      }
    }
    return out;
  }

  private static List<TypedWord> merged(List<TypedWord> row, int at, String whole) {
    String text = row.get(at).text() + row.get(at + 1).text();
    Option option = new Option(new Way(List.of(whole), SPLIT), Correction.SPLIT, null);
    List<TypedWord> out = new ArrayList<>(row.subList(0, at));
    out.add(new TypedWord(text, whole, List.of(option), false));
    out.addAll(row.subList(at + 2, row.size()));
    return out;
  }
}
