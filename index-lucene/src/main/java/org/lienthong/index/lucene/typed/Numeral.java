package org.lienthong.index.lucene.typed;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.text.VietnameseText;

/**
 * A small number in all the ways that it is written.
 *
 * @param value 1 to 12
 * @param words in words, with their marks
 * @param roman in Roman figures, in lower case
 */
record Numeral(int value, List<String> words, String roman) {
  /** All of them, upwards. */
  static final List<Numeral> TABLE =
      List.of(
          new Numeral(1, List.of("một"), "i"),
          new Numeral(2, List.of("hai"), "ii"),
          new Numeral(3, List.of("ba"), "iii"),
          new Numeral(4, List.of("bốn", "tư"), "iv"),
          new Numeral(5, List.of("năm"), "v"),
          new Numeral(6, List.of("sáu"), "vi"),
          new Numeral(7, List.of("bảy"), "vii"),
          new Numeral(8, List.of("tám"), "viii"),
          new Numeral(9, List.of("chín"), "ix"),
          new Numeral(10, List.of("mười"), "x"),
          new Numeral(11, List.of("mười một"), "xi"),
          new Numeral(12, List.of("mười hai"), "xii"));

  /** Returns the ways to write it as one folded word, digits first. */
  List<String> folded() {
    List<String> out = new ArrayList<>();
    out.add(String.valueOf(value));
    words.stream().filter(w -> !w.contains(" ")).map(VietnameseText::folded).forEach(out::add);
    out.add(roman);
    return out;
  }
}
