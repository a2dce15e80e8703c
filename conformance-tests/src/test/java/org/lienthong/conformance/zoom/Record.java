package org.lienthong.conformance.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A record as the server sent it, its octets read as UTF-8. */
@SuppressWarnings("AvoidCommonTypeNames")
public record Record(String text) {
  static Record of(byte[] octets) {
    return new Record(new String(octets, UTF_8));
  }
}
