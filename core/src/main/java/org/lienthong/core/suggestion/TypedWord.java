package org.lienthong.core.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.index.IndexWords.Place;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.text.VietnameseText;

/**
 * One typed word with the ways to read it.
 *
 * @param text as typed, clean
 * @param folded its folded form
 * @param options the least costly first
 * @param optional whether records need not have it: the search interprets it
 */
record TypedWord(String text, String folded, List<Option> options, boolean optional) {
  TypedWord {
    // Of two options with one way the first, less costly, is meant.
    Map<List<String>, Option> once = new LinkedHashMap<>();
    options.forEach(option -> once.putIfAbsent(option.way().words(), option));
    options = List.copyOf(once.values());
  }

  Slot slot() {
    return new Slot(options.stream().map(Option::way).toList(), optional);
  }

  /** Returns the same word without guesses: as typed, or as keys of an input method. */
  TypedWord trusted() {
    return new TypedWord(
        text, folded, options.stream().filter(WordOptions::isTrusted).toList(), optional);
  }

  /** Says whether no record can have it, in any way. */
  boolean isImpossible() {
    return options.isEmpty() && !optional;
  }

  /** Returns the option that a reading chose; empty when the word is left out. */
  Optional<Option> chosen(Place place) {
    if (place.way() == null) {
      return optional ? options.stream().findFirst() : Optional.empty();
    }
    return options.stream().filter(option -> option.way().equals(place.way())).findFirst();
  }

  /** Returns the text of an option: with the typed marks, or with those of a record. */
  String written(Option option, Place place) {
    @Nullable String marked = option.written();
    if (marked != null) {
      return marked;
    }
    boolean asTyped = option.correction() == null;
    if (asTyped && (hasMarks() || place.written().isEmpty())) {
      return text;
    }
    return String.join(" ", place.written().isEmpty() ? option.way().words() : place.written());
  }

  /**
   * Says whether a reading goes on with the marks that were typed, where it completes this word:
   * "đấ" becomes "đất" rather than "đáp".
   */
  boolean goesOnAsTyped(Place place) {
    boolean completed =
        chosen(place).filter(option -> option.correction() == Correction.UNFINISHED).isPresent();
    if (!completed || place.written().isEmpty()) {
      return true;
    }
    String whole = place.written().getFirst();
    return Stream.concat(Stream.of(text), WordOptions.decoded(text).keySet().stream())
        .anyMatch(typed -> MarkedBeginning.of(typed).isOf(whole));
  }

  private boolean hasMarks() {
    return !VietnameseText.marked(text).equals(folded);
  }
}
