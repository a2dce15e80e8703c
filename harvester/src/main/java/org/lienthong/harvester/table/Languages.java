package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.LanguageCode;

/**
 * The languages in a cell.
 *
 * @param codes of the MARC list, Vietnamese first
 * @param other words that name no language we know
 */
record Languages(List<String> codes, List<String> other) {
  /** Names in lists that no record has. */
  private static final Map<String, String> MORE =
      Map.ofEntries(
          Map.entry("tv", "vie"),
          Map.entry("viet nam", "vie"),
          Map.entry("viet ngu", "vie"),
          Map.entry("quoc ngu", "vie"),
          Map.entry("chu nom", "vie"),
          Map.entry("nom", "vie"),
          Map.entry("ta", "eng"),
          Map.entry("anh ngu", "eng"),
          Map.entry("trung quoc", "chi"),
          Map.entry("hoa", "chi"),
          Map.entry("hoa ngu", "chi"),
          Map.entry("chu han", "chi"),
          Map.entry("han van", "chi"),
          Map.entry("han quoc", "kor"),
          Map.entry("trieu tien", "kor"),
          Map.entry("nhat ban", "jpn"),
          Map.entry("phap ngu", "fre"),
          Map.entry("tay ban nha", "spa"),
          Map.entry("italia", "ita"),
          Map.entry("lao", "lao"),
          Map.entry("khmer", "khm"),
          Map.entry("kho me", "khm"),
          Map.entry("campuchia", "khm"),
          Map.entry("thai lan", "tha"),
          Map.entry("thai", "tha"));

  /** Reads a cell: "Anh - Việt", "Song ngữ Việt - Anh", "tiếng việt", "vi". */
  static Languages in(String cell) {
    List<String> codes = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String part : cell.split("[-–—,;/|+&\\n]|\\s+và\\s+|\\s+and\\s+|(?iU)\\bsong ngữ\\b")) {
      String name = VietnameseText.foldedHeading(part);
      String code = code(name);
      if (!code.isEmpty() && !codes.contains(code)) {
        codes.add(code);
      } else if (code.isEmpty() && !name.isEmpty()) {
        other.add(part.strip());
      }
    }
    codes.sort((a, b) -> Boolean.compare(b.equals("vie"), a.equals("vie")));
    return new Languages(List.copyOf(codes), List.copyOf(other));
  }

  private static String code(String name) {
    String bare = name.replaceFirst("^(?:tieng|ngon ngu) ", "");
    String known = MORE.getOrDefault(bare, LanguageCode.of(bare));
    return known.equals(bare) && !isCode(bare) ? "" : known;
  }

  private static boolean isCode(String name) {
    return name.matches(
        "vie|eng|fre|ger|chi|rus|jpn|kor|spa|ita|lat|khm|lao|tha|mul|dut|gre|per|por|ara|hin|pol|swe");
  }
}
