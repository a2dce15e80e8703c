package org.lienthong.app.demo;

import java.text.Normalizer;
import java.util.List;

/** Spelling variants of Vietnamese words in real catalogues. */
final class SampleSpelling {
  /** A regular spelling and, after it, the one that older typists prefer. */
  private static final List<List<String>> OLDER =
      List.of(
          List.of("hoá", "hóa"),
          List.of("Hoá", "Hóa"),
          List.of("thuý", "thúy"),
          List.of("Thuý", "Thúy"),
          List.of("Thuỷ", "Thủy"),
          List.of("ật lí", "ật lý"),
          List.of("ịa lí", "ịa lý"),
          List.of("Mĩ ", "Mỹ "),
          List.of("lưu kí", "lưu ký"),
          List.of("Nhật kí", "Nhật ký"));

  private SampleSpelling() {}

  /** Returns the text in plain Latin letters, in the same letter case. */
  static String withoutMarks(String text) {
    String stripped = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return stripped.replace('đ', 'd').replace('Đ', 'D');
  }

  /** Returns the text with tone marks and i/y in the older spelling. */
  static String older(String text) {
    String out = text;
    for (List<String> pair : OLDER) {
      out = out.replace(pair.getFirst(), pair.getLast());
    }
    return out;
  }

  /** Returns a Vietnamese name with its last syllable first: {@code Ánh, Nguyễn Nhật}. */
  static String inverted(String name) {
    int last = name.lastIndexOf(' ');
    return last < 0 ? name : name.substring(last + 1) + ", " + name.substring(0, last);
  }
}
