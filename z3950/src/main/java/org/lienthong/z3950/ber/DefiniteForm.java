package org.lienthong.z3950.ber;

/**
 * Checks the structure of a message once, and converts indefinite lengths, which old clients send,
 * into definite ones, so that later access is fast.
 */
final class DefiniteForm {
  /** What {@link #check} returns for an element that is nested too deeply. */
  private static final int TOO_DEEP = -1;

  private final byte[] octets;
  private final int most;
  private int elements;
  private boolean indefinite;

  private DefiniteForm(byte[] octets, int most) {
    this.octets = octets;
    this.most = most;
  }

  /** Returns an equal message without indefinite lengths: the same array where it has none. */
  static byte[] of(byte[] octets) {
    DefiniteForm form = new DefiniteForm(octets, Integer.MAX_VALUE);
    int end = form.check(0, octets.length, 0);
    if (end == TOO_DEEP) {
      throw new MalformedApduException("nested deeper than " + BerLimits.MAX_DEPTH + " levels");
    }
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

  /**
   * Returns an equal message without indefinite lengths, in which each part of the message that is
   * nested too deeply has {@link BerTag#TOO_DEEP} as its only content.
   *
   * @param most how many elements there may be
   */
  static byte[] pruned(byte[] octets, int most) {
    DefiniteForm form = new DefiniteForm(octets, most);
    if (form.check(0, octets.length, 0) != TOO_DEEP) {
      return of(octets);
    }
    form.elements = 0;
    BerHeader whole = BerHeader.readAny(octets, 0, octets.length);
    int limit = whole.end() == BerHeader.INDEFINITE ? octets.length : whole.end();
    BerWriter out = new BerWriter(256);
    out.constructed(whole.tag(), () -> form.prune(whole, limit, out));
    return out.toByteArray();
  }

  private void prune(BerHeader whole, int limit, BerWriter out) {
    int pos = whole.start();
    while (pos < limit) {
      BerHeader part = BerHeader.readAny(octets, pos, limit);
      if (whole.end() == BerHeader.INDEFINITE && part.isEndOfContents()) {
        return;
      }
      if (check(pos, limit, 1) == TOO_DEEP) {
        out.constructed(part.tag(), () -> out.nothing(BerTag.TOO_DEEP));
        pos = end(pos, limit);
      } else {
        pos = copy(pos, limit, out);
      }
    }
  }

  /** Returns where an element ends; needs no stack for those in it. */
  private int end(int at, int limit) {
    int pos = at;
    int open = 0;
    do {
      BerHeader header = BerHeader.readAny(octets, pos, limit);
      if (header.end() == BerHeader.INDEFINITE) {
        open++;
        pos = header.start();
      } else {
        open -= header.isEndOfContents() ? 1 : 0;
        pos = header.end();
      }
    } while (open > 0);
    return pos;
  }

  /** Checks one element and returns where it ends, or {@link #TOO_DEEP}. */
  private int check(int at, int limit, int depth) {
    if (depth > BerLimits.MAX_DEPTH) {
      return TOO_DEEP;
    }
    if (++elements > most) {
      throw new MalformedApduException("more than " + most + " elements");
    }
    BerHeader header = BerHeader.readAny(octets, at, limit);
    if (!header.constructed()) {
      return header.end();
    }
    int pos = header.start();
    if (header.end() != BerHeader.INDEFINITE) {
      while (pos < header.end() && pos != TOO_DEEP) {
        pos = check(pos, header.end(), depth + 1);
      }
      return pos;
    }
    indefinite = true;
    while (!BerHeader.readAny(octets, pos, limit).isEndOfContents()) {
      pos = check(pos, limit, depth + 1);
      if (pos == TOO_DEEP) {
        return TOO_DEEP;
      }
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
