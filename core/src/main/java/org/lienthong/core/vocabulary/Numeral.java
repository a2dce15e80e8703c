package org.lienthong.core.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.text.VietnameseText;

/**
 * A small number with all the ways to write it.
 *
 * @param value 1 to 12
 * @param words in Vietnamese, with marks
 * @param others further Vietnamese words for it, with marks: Sino-Vietnamese ones, those after
 *     "mươi", old spellings
 * @param english cardinal and ordinal, in lower case
 * @param roman in Roman figures, in lower case
 */
public record Numeral(
    int value, List<String> words, List<String> others, List<String> english, String roman) {
  /** All of them, in ascending order. */
  public static final List<Numeral> TABLE =
      List.of(
          row(1, "một", "mốt,nhất", "one,first", "i"),
          row(2, "hai", "nhị,nhì", "two,second", "ii"),
          row(3, "ba", "", "three,third", "iii"),
          row(4, "bốn,tư", "tứ", "four,fourth", "iv"),
          row(5, "năm", "lăm,nhăm", "five,fifth", "v"),
          row(6, "sáu", "", "six,sixth", "vi"),
          row(7, "bảy", "bẩy", "seven,seventh", "vii"),
          row(8, "tám", "", "eight,eighth", "viii"),
          row(9, "chín", "", "nine,ninth", "ix"),
          row(10, "mười", "mươi,muời", "ten,tenth", "x"),
          row(11, "mười một", "", "eleven,eleventh", "xi"),
          row(12, "mười hai", "", "twelve,twelfth", "xii"));

  /** Words that mean a digit only after "mươi": hai mươi lăm, ba mươi nhăm. */
  public static final List<String> ONLY_AFTER_TEN = List.of("lăm", "nhăm");

  /** The upper, middle and lower of two or three volumes, with marks. */
  public static final List<String> PARTS = List.of("thượng", "trung", "hạ");

  public Numeral {
    words = List.copyOf(words);
    others = List.copyOf(others);
    english = List.copyOf(english);
  }

  private static Numeral row(int value, String words, String others, String english, String roman) {
    return new Numeral(value, Words.of(words), Words.of(others), Words.of(english), roman);
  }

  /** Returns the ways to write it as one folded word, digits first. */
  public List<String> folded() {
    List<String> out = new ArrayList<>();
    out.add(String.valueOf(value));
    words.stream().filter(w -> !w.contains(" ")).map(VietnameseText::folded).forEach(out::add);
    out.add(roman);
    return out;
  }
}
