package org.lienthong.z3950.ber;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/**
 * An object identifier.
 *
 * @param dotted its arcs with dots between them; at least two
 */
public record Oid(String dotted) {
  private static final Pattern DOTTED = Pattern.compile("[012](\\.\\d{1,10}){1,31}");

  public Oid {
    if (!DOTTED.matcher(dotted).matches()) {
      throw new IllegalArgumentException("not an object identifier: '" + dotted + "'");
    }
  }

  /** Returns the object identifier of a dotted form. */
  public static Oid of(String dotted) {
    return new Oid(dotted);
  }

  /** Returns the object identifier below this one. */
  public Oid child(int arc) {
    return new Oid(dotted + "." + arc);
  }

  /** Reads the content octets of an OBJECT IDENTIFIER. */
  static Oid decode(byte[] octets, int start, int end) {
    StringBuilder out = new StringBuilder(24);
    long arc = 0;
    int arcs = 1;
    int arcStart = start;
    for (int at = start; at < end; at++) {
      arc = (arc << 7) | (octets[at] & 0x7f);
      if (arc > Integer.MAX_VALUE) {
        throw new MalformedApduException("object identifier at octet " + at + ": arc too great");
      }
      if (octets[at] < 0) {
        continue;
      }
      if (++arcs > BerLimits.MAX_OID_ARCS) {
        throw new MalformedApduException("object identifier at octet " + at + ": too many arcs");
      }
      append(out, arc, arcStart == start);
      arc = 0;
      arcStart = at + 1;
    }
    if (arcStart != end || arcs == 1) {
      throw new MalformedApduException("object identifier at octet " + start + " is cut off");
    }
    return new Oid(out.toString());
  }

  /** The first two arcs share one number (ISO 8825-1 §8.19.4). */
  private static void append(StringBuilder out, long arc, boolean first) {
    if (first) {
      long root = Math.min(arc / 40, 2);
      out.append(root).append('.').append(arc - root * 40);
    } else {
      out.append('.').append(arc);
    }
  }

  /** Returns the content octets. */
  byte[] encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(dotted.length());
    long root = 40L * (dotted.charAt(0) - '0');
    int start = 2;
    while (start < dotted.length()) {
      int dot = dotted.indexOf('.', start);
      int end = dot < 0 ? dotted.length() : dot;
      write(out, root + Long.parseLong(dotted, start, end, 10));
      root = 0;
      start = end + 1;
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, long arc) {
    for (int shift = 56; shift > 0; shift -= 7) {
      if (arc >>> shift != 0) {
        out.write((int) (((arc >>> shift) & 0x7f) | 0x80));
      }
    }
    out.write((int) (arc & 0x7f));
  }

  @Override
  public String toString() {
    return dotted;
  }
}
