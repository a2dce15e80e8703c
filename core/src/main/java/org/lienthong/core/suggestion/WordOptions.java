package org.lienthong.core.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.IndexWords.IndexWord;
import org.lienthong.core.index.IndexWords.Way;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Numeral;

/** Finds the ways to read one typed word. Their costs are the order of trust. */
final class WordOptions {
  private static final int NUMERAL = 1;
  private static final int KEYS = 5;
  private static final int UNFINISHED = 8;
  private static final int SOUND = 10;
  private static final int JOINED = 12;

  /** A word of two letters is one letter away from half of the syllables that exist. */
  private static final int SHORT = 10;

  private static final int SHORT_LETTERS = 2;

  /** Divisions of one word among others. */
  private static final int DIVISIONS = 6;

  private final IndexWords words;
  private final AccessPoint point;

  WordOptions(IndexWords words, AccessPoint point) {
    this.words = words;
    this.point = point;
  }

  /**
   * Returns the options of a word, the least costly first.
   *
   * @param last whether no word follows, so that it may be unfinished
   * @param letters for which words other letters are tried
   */
  List<Option> of(String text, boolean last, LettersTried letters) {
    String folded = VietnameseText.folded(text);
    List<Option> out = new ArrayList<>();
    addKnown(List.of(folded), 0, null, out);
    boolean number = folded.chars().allMatch(Character::isDigit);
    if (number) {
      addNumerals(folded, out);
    } else {
      addAlike(folded, 0, out);
      decoded(text).forEach((decoded, how) -> addDecoded(decoded, how, out));
      addDivisions(text, out);
    }
    // "2" is no beginning of 2019: every record has such a number.
    if (last && !number) {
      addCompletions(folded, UNFINISHED, out);
      decoded(text)
          .forEach((decoded, _) ->
              addCompletions(VietnameseText.folded(decoded), UNFINISHED + KEYS, out));
    }
    boolean tried =
        letters == LettersTried.OF_EVERY_WORD
            || (letters == LettersTried.OF_UNKNOWN_WORDS && !isTrusted(out));
    if (tried && !number) {
      addNear(folded, 0, out);
      decoded(text).keySet().forEach(word -> addNear(VietnameseText.folded(word), KEYS, out));
    }
    out.sort(Comparator.comparingInt(option -> option.way().cost()));
    return out;
  }

  /** Says whether a word is one of the index, as typed or as keys. */
  static boolean isTrusted(List<Option> options) {
    return options.stream().anyMatch(WordOptions::isTrusted);
  }

  static boolean isTrusted(Option option) {
    return option.way().cost() < UNFINISHED;
  }

  /** Returns what a word means as keys of input methods. */
  static Map<String, Correction> decoded(String text) {
    Map<String, Correction> out = new LinkedHashMap<>();
    Optional<String> telex = Keys.telex(text);
    telex.ifPresent(word -> out.put(word, Correction.TELEX));
    Keys.vni(text).ifPresent(word -> out.putIfAbsent(word, Correction.VNI));
    return out;
  }

  private void addDecoded(String word, Correction how, List<Option> out) {
    String folded = VietnameseText.folded(word);
    int before = out.size();
    addKnown(List.of(folded), KEYS, how, out);
    for (int i = before; i < out.size(); i++) {
      out.set(i, out.get(i).writtenAs(word));
    }
    addAlike(folded, KEYS, out);
  }

  private void addAlike(String folded, int cost, List<Option> out) {
    addKnown(SoundAlikes.of(folded), cost + SOUND, Correction.SOUND_ALIKE, out);
  }

  private void addNear(String folded, int cost, List<Option> out) {
    if (folded.length() < SHORT_LETTERS) {
      return;
    }
    int least = cost + (folded.length() == SHORT_LETTERS ? SHORT : 0);
    for (IndexWord near : words.near(point, folded, SuggestionLimits.NEAR)) {
      int wrong = LetterCost.of(folded, near.word());
      out.add(Option.of(near.word(), least + wrong, Correction.LETTER));
    }
  }

  private void addKnown(
      Collection<String> candidates, int cost, @Nullable Correction how, List<Option> out) {
    words.known(point, candidates).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(word -> out.add(Option.of(word.getKey(), cost, how)));
  }

  /** A number may be written in words, or in Roman figures. */
  private void addNumerals(String number, List<Option> out) {
    Numeral.TABLE.stream()
        .filter(numeral -> number.equals(String.valueOf(numeral.value())))
        .flatMap(numeral -> numeral.folded().stream().skip(1))
        .forEach(word -> out.add(Option.of(word, NUMERAL, null).writtenAs(number)));
  }

  private void addDivisions(String text, List<Option> out) {
    int cost = JOINED;
    for (List<String> parts : Divisions.of(words, point, text, DIVISIONS)) {
      List<String> folded = parts.stream().map(VietnameseText::folded).toList();
      out.add(new Option(new Way(folded, cost++), Correction.JOINED, null));
    }
  }

  private void addCompletions(String letters, int cost, List<Option> out) {
    for (IndexWord longer : words.beginning(point, letters, SuggestionLimits.COMPLETIONS)) {
      out.add(Option.of(longer.word(), cost, Correction.UNFINISHED));
    }
  }
}
