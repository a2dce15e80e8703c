package org.lienthong.z3950.ber;

/**
 * Checks the structure of a message once, and converts indefinite lengths, which old clients send,
 * into definite ones, so that later access is fast.
 */
final class DefiniteForm {
  private final byte[] octets;
  private boolean indefinite;

  private DefiniteForm(byte[] octets) {
    this.octets = octets;
  }

  /** Returns an equal message without indefinite lengths: the same array where it has none. */
  static byte[] of(byte[] octets) {
    DefiniteForm form = new DefiniteForm(octets);
    int end = form.check(0, octets.length, 0);
    if (!form.indefinite) {
      return octets;
    }
    BerWriter out = new BerWriter(octets.length);
    form.copy(0, end, out);
    if (end != octets.length) {
      throw new MalformedApduException("octets follow the message at octet " + end);
    }
    return out.toByteArray();
  }

  /** Checks one element and returns where it ends. */
  private int check(int at, int limit, int depth) {
    if (depth > BerLimits.MAX_DEPTH) {
      throw new MalformedApduException("nested deeper than " + BerLimits.MAX_DEPTH + " levels");
    }
    BerHeader header = BerHeader.readAny(octets, at, limit);
    if (!header.constructed()) {
      return header.end();
    }
    int pos = header.start();
    if (header.end() != BerHeader.INDEFINITE) {
      while (pos < header.end()) {
        pos = check(pos, header.end(), depth + 1);
      }
      return pos;
    }
    indefinite = true;
    while (!BerHeader.readAny(octets, pos, limit).isEndOfContents()) {
      pos = check(pos, limit, depth + 1);
    }
    return pos + 2;
  }

  private int copy(int at, int limit, BerWriter out) {
    BerHeader header = BerHeader.readAny(octets, at, limit);
    if (!header.constructed()) {
      out.raw(octets, at, header.end());
      return header.end();
    }
    int[] pos = {header.start()};
    out.constructed(
        header.tag(),
        () -> {
          if (header.end() != BerHeader.INDEFINITE) {
            while (pos[0] < header.end()) {
              pos[0] = copy(pos[0], header.end(), out);
            }
          } else {
            while (!BerHeader.readAny(octets, pos[0], limit).isEndOfContents()) {
              pos[0] = copy(pos[0], limit, out);
            }
            pos[0] += 2;
          }
        });
    return pos[0];
  }
}
