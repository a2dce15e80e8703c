package org.lienthong.z3950.ber;

/**
 * Tag and length of an element.
 *
 * @param at where its tag begins
 * @param start where its content begins
 * @param end where its content ends; {@link #INDEFINITE} when an end-of-contents ends it
 */
record BerHeader(int at, int tag, boolean constructed, int start, int end) {
  static final int INDEFINITE = -1;

  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1f;

  /** Reads a header of definite length whose content lies before {@code limit}. */
  static BerHeader read(byte[] octets, int at, int limit) {
    BerHeader header = readAny(octets, at, limit);
    if (header.end == INDEFINITE) {
      throw new MalformedApduException("indefinite length at octet " + at);
    }
    return header;
  }

  /** Reads a header; a definite content lies before {@code limit}. */
  static BerHeader readAny(byte[] octets, int at, int limit) {
    int pos = at;
    int first = octet(octets, pos++, limit);
    int number = first & LONG_TAG;
    if (number == LONG_TAG) {
      int octet;
      number = 0;
      int count = 0;
      do {
        if (++count > BerLimits.MAX_TAG_OCTETS) {
          throw new MalformedApduException("tag at octet " + at + " is too great");
        }
        octet = octet(octets, pos++, limit);
        number = (number << 7) | (octet & 0x7f);
      } while (octet > 0x7f);
    }
    int tag = BerTag.of(first >> 6, number);
    return lengthOf(octets, at, pos, limit, tag, (first & CONSTRUCTED) != 0);
  }

  private static BerHeader lengthOf(
      byte[] octets, int at, int lengthAt, int limit, int tag, boolean constructed) {
    int pos = lengthAt;
    long length = octet(octets, pos++, limit);
    if (length == 0x80) {
      if (!constructed) {
        throw new MalformedApduException("simple value of indefinite length at octet " + at);
      }
      return new BerHeader(at, tag, true, pos, INDEFINITE);
    }
    if (length > 0x7f) {
      int count = (int) length & 0x7f;
      if (count > BerLimits.MAX_LENGTH_OCTETS) {
        throw new MalformedApduException("length of " + count + " octets at octet " + lengthAt);
      }
      length = 0;
      for (; count > 0; count--) {
        length = (length << 8) | octet(octets, pos++, limit);
      }
    }
    if (length > limit - pos) {
      throw new MalformedApduException(
          "length " + length + " at octet " + lengthAt + " reaches beyond octet " + limit);
    }
    return new BerHeader(at, tag, constructed, pos, pos + (int) length);
  }

  private static int octet(byte[] octets, int at, int limit) {
    if (at >= limit) {
      throw new MalformedApduException("element is cut off at octet " + at);
    }
    return octets[at] & 0xff;
  }

  /** Returns whether this is the end-of-contents mark (ISO 8825-1 §8.1.5). */
  boolean isEndOfContents() {
    return tag == 0 && !constructed && end == start;
  }
}
