package org.lienthong.z3950.syntax;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.DataField;

/**
 * What an item field of Koha (952) says about the state of its copy. Its subfields have numbers
 * from the library's own lists, of which 0 always means that nothing is wrong; Koha exports them
 * all.
 */
enum KohaStatus {
  WITHDRAWN('0', "đã thanh lý (withdrawn)"),
  LOST('1', "mất (lost)"),
  DAMAGED('4', "hư hỏng (damaged)"),
  NOT_FOR_LOAN('7', "không cho mượn (not for loan)");

  private final char code;
  private final String words;

  KohaStatus(char code, String words) {
    this.code = code;
    this.words = words;
  }

  /** Returns in words why a copy cannot be borrowed; null when nothing says so. */
  static @Nullable String restriction(DataField field) {
    String found =
        Arrays.stream(values())
            .filter(status -> status.isSetIn(field))
            .map(status -> status.words)
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? null : found;
  }

  private boolean isSetIn(DataField field) {
    return field.all(String.valueOf(code)).map(String::strip).anyMatch(KohaStatus::isSet);
  }

  private static boolean isSet(String value) {
    return !value.isEmpty() && !value.chars().allMatch(c -> c == '0');
  }
}
