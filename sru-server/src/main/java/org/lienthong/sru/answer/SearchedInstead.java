package org.lienthong.sru.answer;

import java.util.List;

/**
 * A search that finds records, in place of one that finds none; the first of an answer is the one
 * whose records the answer has.
 *
 * @param text for people: "sách giáo khoa"
 * @param query the same as CQL
 * @param corrections how it differs from what was typed, as words in lower case
 */
public record SearchedInstead(String text, String query, List<String> corrections, long records) {
  public SearchedInstead {
    corrections = List.copyOf(corrections);
  }
}
