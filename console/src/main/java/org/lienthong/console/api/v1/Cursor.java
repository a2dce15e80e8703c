package org.lienthong.console.api.v1;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a search begins. Clients get it as a text that means nothing to them.
 *
 * @param start place of its first record, from 1: the first page has no cursor
 * @param state of the index in which the first page was found
 * @param search identifies the search, so that the cursor of another is refused
 */
record Cursor(int start, long state, long search) {
  private static final byte VERSION = 1;
  private static final int OCTETS = 1 + Integer.BYTES + 2 * Long.BYTES;

  /** Returns the text for clients, which needs no encoding in an address. */
  String encode() {
    byte[] octets =
        ByteBuffer.allocate(OCTETS)
            .put(VERSION)
            .putInt(start)
            .putLong(state)
            .putLong(search)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  /** Returns the cursor of a text; empty when it is none that could continue a search. */
  static Optional<Cursor> parse(String text) {
    byte[] octets;
    try {
      octets = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(octets);
    if (octets.length != OCTETS || in.get() != VERSION) {
      return Optional.empty();
    }
    return Optional.of(new Cursor(in.getInt(), in.getLong(), in.getLong()))
        .filter(cursor -> cursor.start > 0 && cursor.start < ApiLimits.REACH);
  }
}
