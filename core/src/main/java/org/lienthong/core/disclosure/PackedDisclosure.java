package org.lienthong.core.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.packed.Controls;

/**
 * Removes hidden fields from the octets of a packed record, without unpacking it: this is done for
 * every record that is published. For one record.
 *
 * <p>Record and unit separators are no part of any other UTF-8 sequence, and the tags, indicators
 * and codes of {@link HiddenField} are ASCII, so octets suffice.
 */
final class PackedDisclosure {
  private static final int RS = 0x1e;
  private static final int US = 0x1f;
  private static final int TAG = 3;

  /** MARC 21, 880: another field in another script; $6 names the field. */
  private static final int ALTERNATE = 880;

  private static final int LINKAGE = '6';

  /** The rows by the tag as a number. */
  private static final @Nullable HiddenField[] ROWS = rows();

  private final byte[] packed;
  private byte @Nullable [] shown;
  private int length;

  /** All octets before this one were copied or hidden. */
  private int done;

  private PackedDisclosure(byte[] packed) {
    this.packed = packed;
  }

  private static @Nullable HiddenField[] rows() {
    @Nullable HiddenField[] rows = new HiddenField[1_000];
    for (HiddenField hidden : HiddenField.values()) {
      hidden.tags().forEach(tag -> rows[Integer.parseInt(tag)] = hidden);
    }
    return rows;
  }

  /** Returns the octets without hidden fields; the same array when there are none. */
  static byte[] of(byte[] packed) {
    return new PackedDisclosure(packed).shown();
  }

  private byte[] shown() {
    int end = end(0, RS, packed.length);
    while (end < packed.length) {
      int start = end + 1;
      end = end(start, RS, packed.length);
      if (end - start >= TAG) {
        field(start, end);
      }
    }
    if (shown == null) {
      return packed;
    }
    hide(packed.length, packed.length);
    return Arrays.copyOf(shown, length);
  }

  private int end(int from, int separator, int limit) {
    int end = Controls.next(packed, from, limit);
    while (end < limit && packed[end] != separator) {
      end = Controls.next(packed, end + 1, limit);
    }
    return end;
  }

  private void field(int start, int end) {
    int tag = tag(start);
    boolean data = start + TAG + 1 < end && packed[start + TAG] == US;
    HiddenField row = row(data && tag == ALTERNATE ? linkedTag(start, end) : tag);
    if (row == null || !row.hasIndicator(data ? packed[start + TAG + 1] : ' ')) {
      return;
    }
    if (row.codes().isEmpty()) {
      hide(start, Math.min(end + 1, packed.length));
    } else if (data) {
      subfields(start, end, row.codes());
    }
  }

  /** Hides the subfields with these codes; the field too, when no other is left. */
  private void subfields(int start, int end, String codes) {
    boolean some = false;
    boolean all = true;
    for (int at = first(start, end); at < end; at = end(at + 1, US, end)) {
      boolean hidden = isHidden(at, end, codes);
      some |= hidden;
      all &= hidden;
    }
    if (some && all) {
      hide(start, Math.min(end + 1, packed.length));
    } else if (some) {
      for (int at = first(start, end); at < end; ) {
        int next = end(at + 1, US, end);
        if (isHidden(at, end, codes)) {
          hide(at, next);
        }
        at = next;
      }
    }
  }

  /** Returns the place of the first subfield: its delimiter, after the indicators. */
  private int first(int start, int end) {
    return end(start + TAG + 1, US, end);
  }

  private boolean isHidden(int delimiter, int end, String codes) {
    return delimiter + 1 < end && codes.indexOf(packed[delimiter + 1]) >= 0;
  }

  /** Returns the tag in the first $6 that begins with one; -1 without. */
  private int linkedTag(int start, int end) {
    for (int at = first(start, end); at < end; at = end(at + 1, US, end)) {
      if (at + 1 + TAG < end && packed[at + 1] == LINKAGE && tag(at + 2) >= 0) {
        return tag(at + 2);
      }
    }
    return -1;
  }

  private static @Nullable HiddenField row(int tag) {
    return tag < 0 ? null : ROWS[tag];
  }

  /** Returns three digits as a number; -1 when they are none. */
  private int tag(int at) {
    int number = 0;
    for (int i = at; i < at + TAG; i++) {
      int digit = packed[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Copies what comes before {@code from}, and leaves out what comes before {@code until}. */
  private void hide(int from, int until) {
    if (shown == null) {
      shown = new byte[packed.length];
    }
    System.arraycopy(packed, done, shown, length, from - done);
    length += from - done;
    done = until;
  }
}
