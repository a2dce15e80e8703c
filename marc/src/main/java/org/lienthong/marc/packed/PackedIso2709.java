package org.lienthong.marc.packed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.lienthong.marc.Tag;
import org.lienthong.marc.iso2709.Iso2709Limits;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;

/**
 * Converts a packed record to ISO 2709 without unpacking it: the fields differ only in one
 * delimiter. Records with non-ASCII octets where MARC 21 has single characters (leader, tags,
 * indicators, subfield codes) are unpacked. For one record.
 */
public final class PackedIso2709 {
  private static final int RT = Iso2709Limits.RECORD_TERMINATOR;
  private static final int RS = Iso2709Limits.FIELD_TERMINATOR;
  private static final int US = Iso2709Limits.DELIMITER;
  private static final int TAG = 3;
  private static final int LEADER = Iso2709Limits.LEADER;

  private final byte[] packed;
  private final byte[] out;
  private final int base;
  private int entry = LEADER;
  private int at;

  private PackedIso2709(byte[] packed, int fields) {
    this.packed = packed;
    this.base = LEADER + fields * Iso2709Limits.ENTRY + 1;
    this.out = new byte[base + packed.length + fields * Iso2709Writer.LOCAL.length()];
    this.at = base;
  }

  /**
   * Returns the same octets as {@link Iso2709Writer#toOctets}.
   *
   * @throws RecordTooLongException when a field or the record has more octets than fit
   * @throws org.lienthong.marc.MalformedRecordException when the octets are not a packed record
   */
  public static byte[] toOctets(byte[] packed) {
    int fields = fieldsOfPlain(packed);
    return fields < 0
        ? Iso2709Writer.toOctets(PackedMarc.unpack(packed))
        : new PackedIso2709(packed, fields).written();
  }

  /**
   * Counts the fields of a record in which everything but the texts is printable ASCII and no text
   * has a terminator; -1 for any other.
   */
  private static int fieldsOfPlain(byte[] packed) {
    boolean framed =
        packed.length > LEADER
            && packed[LEADER] == RS
            && packed[packed.length - 1] == RS
            && areAscii(packed, 0, LEADER);
    int ends = 0;
    int last = packed.length - 1;
    for (int i = LEADER; framed && i < last; i = Controls.next(packed, i + 1, last)) {
      int octet = packed[i];
      if (octet >= RT && octet <= US) {
        // After the end of a field comes a tag and, in a data field, US and two indicators; after
        // every other US a code.
        framed =
            switch (octet) {
              case RS -> isTag(packed, i + 1) && indicators(packed, i + 1 + TAG);
              case US -> isAscii(packed[i + 1]);
              default -> false;
            };
        ends += octet == RS ? 1 : 0;
      }
    }
    return framed ? ends : -1;
  }

  private static boolean indicators(byte[] packed, int from) {
    return packed[from] != US || (isAscii(packed[from + 1]) && isAscii(packed[from + 2]));
  }

  /**
   * Returns whether a tag is at {@code from}; the last octet ends a field, so nothing is read after
   * it.
   */
  private static boolean isTag(byte[] packed, int from) {
    return isAscii(packed[from])
        && from + TAG < packed.length
        && isAscii(packed[from + 1])
        && isAscii(packed[from + 2]);
  }

  private static boolean areAscii(byte[] octets, int from, int to) {
    boolean all = true;
    for (int i = from; i < to; i++) {
      all &= isAscii(octets[i]);
    }
    return all;
  }

  private static boolean isAscii(byte octet) {
    return octet >= ' ' && octet <= '~';
  }

  private byte[] written() {
    int start = LEADER + 1;
    while (start < packed.length) {
      int end = Controls.next(packed, start, packed.length);
      while (packed[end] != RS) {
        end = Controls.next(packed, end + 1, packed.length);
      }
      field(start, end);
      start = end + 1;
    }
    out[base - 1] = (byte) RS;
    out[at++] = RT;
    if (at > Iso2709Limits.MAX_RECORD_OCTETS) {
      throw RecordTooLongException.record(at);
    }
    leader();
    return Arrays.copyOf(out, at);
  }

  private void field(int start, int end) {
    int content = start + TAG;
    int from = content < end && packed[content] == US ? content + 1 : content;
    int begin = at;
    if (from == content && !(packed[start] == '0' && packed[start + 1] == '0')) {
      put(Iso2709Writer.LOCAL, at);
      at += Iso2709Writer.LOCAL.length();
    }
    System.arraycopy(packed, from, out, at, end + 1 - from);
    at += end + 1 - from;
    if (at - begin > Iso2709Limits.MAX_FIELD_OCTETS) {
      throw RecordTooLongException.field(
          Tag.of(new String(packed, start, TAG, US_ASCII)), at - begin);
    }
    System.arraycopy(packed, start, out, entry, TAG);
    number(at - begin, entry + TAG, 4);
    number(begin - base, entry + TAG + 4, 5);
    entry += Iso2709Limits.ENTRY;
  }

  private void leader() {
    System.arraycopy(packed, 0, out, 0, LEADER);
    number(at, 0, 5);
    put("a22", 9);
    number(base, 12, 5);
    put("4500", 20);
  }

  private void put(String ascii, int to) {
    for (int i = 0; i < ascii.length(); i++) {
      out[to + i] = (byte) ascii.charAt(i);
    }
  }

  private void number(int value, int to, int digits) {
    int left = value;
    for (int i = to + digits - 1; i >= to; i--) {
      out[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
