package org.lienthong.index.lucene.coded;

import java.util.LinkedHashSet;
import java.util.Set;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.LanguageCode;
import org.lienthong.marc.MarcRecord;

/**
 * The languages of a resource as codes of the MARC list, from any form that a record or a reader
 * uses.
 */
final class Languages {
  private Languages() {}

  /** Returns the codes of 041 $a and $d and of 008/35-37. */
  static Set<String> of(MarcRecord record) {
    Set<String> codes = new LinkedHashSet<>();
    String fixed = record.control("008").filter(t -> t.length() >= 38).orElse("");
    if (fixed.length() >= 38 && isCode(fixed.substring(35, 38))) {
      codes.add(code(fixed.substring(35, 38)));
    }
    record.data("041").flatMap(f -> f.all("ad")).forEach(text -> addAll(text, codes));
    codes.remove("");
    return codes;
  }

  private static boolean isCode(String text) {
    return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  /** Before 2002 one subfield held several codes: "engfre". */
  private static void addAll(String text, Set<String> codes) {
    String letters = text.replaceAll("[^A-Za-z]", "");
    if (letters.length() > 3 && letters.length() % 3 == 0 && letters.length() == text.length()) {
      for (int i = 0; i < letters.length(); i += 3) {
        codes.add(code(letters.substring(i, i + 3)));
      }
    } else {
      codes.add(code(text));
    }
  }

  /** Returns the code for the form that a record or a reader writes. */
  static String code(String text) {
    return LanguageCode.of(VietnameseText.foldedHeading(text));
  }
}
