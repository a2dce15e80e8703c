package org.lienthong.marc.charset;

/**
 * Decoder of TCVN 5712:1993 VN3 ("TCVN3", "ABC"), the encoding of nearly all Vietnamese of the
 * 1990s. Capital letters with a tone have no code: texts have small ones, which a font shows as
 * capitals, and which become capitals again in words of capitals.
 */
final class Tcvn3 {
  /** The characters of octets A0 to FF; a dot where there is none. */
  private static final String UPPER =
      "\u00a0ĂÂÊÔƠƯĐăâêôơưđ."
          + ".....àảãáạ.ằẳẵắ."
          + "......ặầẩẫấậè.ẻẽ"
          + "éẹềểễếệìỉ...ĩíịò"
          + ".ỏõóọồổỗốộờởỡớợù"
          + ".ủũúụừửữứựỳỷỹýỵ.";

  private Tcvn3() {}

  static String decode(byte[] octets, int from, int to, Faults faults) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      out.append(character(octets[i] & 0xff, faults));
    }
    return CapitalRepair.repaired(out.toString());
  }

  private static char character(int octet, Faults faults) {
    if (octet < 0x80) {
      return (char) octet;
    }
    char found = octet < 0xa0 ? '.' : UPPER.charAt(octet - 0xa0);
    return found == '.' ? CodePages.punctuation(octet, "TCVN3", faults) : found;
  }
}
