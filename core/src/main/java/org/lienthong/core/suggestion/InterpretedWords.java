package org.lienthong.core.suggestion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.SchoolGrade;
import org.lienthong.core.vocabulary.SchoolSubject;
import org.lienthong.core.vocabulary.Synonyms;
import org.lienthong.core.vocabulary.TextbookSeries;
import org.lienthong.core.vocabulary.VolumeLabel;

/**
 * Words that the search interprets, so that a record is found without them: kinds of books,
 * abbreviations, "lớp" and "tập" before their numbers.
 */
final class InterpretedWords {
  private static final List<List<String>> PHRASES =
      Stream.of(
              Stream.of("sach", "mon", "nha xuat ban"),
              BookKind.PUPIL.words().stream(),
              Synonyms.PUPILS_BOOK.stream(),
              Arrays.stream(BookKind.values())
                  .flatMap(k -> k.words().stream())
                  .filter(InterpretedWords::isBrief),
              Arrays.stream(SchoolSubject.values()).flatMap(s -> s.typed().stream()),
              Arrays.stream(TextbookSeries.values()).map(TextbookSeries::code),
              Synonyms.TABLE.stream().map(List::getFirst).filter(InterpretedWords::isBrief),
              SchoolGrade.LABELS.stream().map(VietnameseText::folded),
              VolumeLabel.alike().stream().flatMap(List::stream))
          .flatMap(words -> words)
          .distinct()
          .map(phrase -> List.of(phrase.split(" ")))
          .toList();

  private InterpretedWords() {}

  /** An abbreviation is no syllable: words that are, such as "ôn thi", stand in titles. */
  private static boolean isBrief(String phrase) {
    return phrase.indexOf(' ') < 0 && !VietnameseText.isSyllable(phrase);
  }

  /** Returns the places of such words among folded ones; none when all are. */
  static BitSet places(List<String> folded) {
    BitSet out = new BitSet();
    for (int at = 0; at < folded.size(); at++) {
      List<String> rest = folded.subList(at, folded.size());
      for (List<String> phrase : PHRASES) {
        if (rest.size() >= phrase.size() && rest.subList(0, phrase.size()).equals(phrase)) {
          out.set(at, at + phrase.size());
        }
      }
    }
    if (out.cardinality() == folded.size()) {
      out.clear();
    }
    return out;
  }
}
