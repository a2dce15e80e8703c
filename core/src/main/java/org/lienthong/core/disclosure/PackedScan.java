package org.lienthong.core.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Detects from the octets of a packed record whether it may contain a hidden field. Nearly all
 * records contain none, and most are sent without being unpacked.
 *
 * <p>Record and unit separators are no part of any other UTF-8 sequence, so octets suffice.
 */
final class PackedScan {
  /** MARC 21, 880: another field in another script; $6 names the field. */
  static final String ALTERNATE = "880";

  private static final int RS = 0x1e;
  private static final int US = 0x1f;

  /** The rows by the tag as a number. */
  private static final @Nullable HiddenField[] ROWS = rows();

  private PackedScan() {}

  private static @Nullable HiddenField[] rows() {
    @Nullable HiddenField[] rows = new HiddenField[1_000];
    for (HiddenField hidden : HiddenField.values()) {
      hidden.tags().forEach(tag -> rows[Integer.parseInt(tag)] = hidden);
    }
    return rows;
  }

  /** Returns false only when no field is hidden. */
  static boolean mayHide(byte[] packed) {
    for (int i = 0; i + 3 < packed.length; i++) {
      if (packed[i] == RS) {
        if (isAlternate(packed, i + 1)) {
          return true;
        }
        HiddenField row = row(packed, i + 1);
        if (row != null && (row.codes().isEmpty() || hasSubfield(packed, i + 4, row.codes()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlternate(byte[] packed, int at) {
    return packed[at] == '8' && packed[at + 1] == '8' && packed[at + 2] == '0';
  }

  private static @Nullable HiddenField row(byte[] packed, int at) {
    int number = 0;
    for (int i = at; i < at + 3; i++) {
      int digit = packed[i] - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = number * 10 + digit;
    }
    return ROWS[number];
  }

  private static boolean hasSubfield(byte[] packed, int from, String codes) {
    for (int i = from; i + 1 < packed.length && packed[i] != RS; i++) {
      if (packed[i] == US && codes.indexOf(packed[i + 1]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
