package org.lienthong.harvester.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.lienthong.core.limit.Budget;

/** Decompression detected from the octets, because headers are wrong in both directions. */
final class Gzip {
  private Gzip() {}

  /**
   * Returns {@code body}, decompressed if it begins as gzip does (RFC 1952 §2.3.1).
   *
   * @param held grows by the octets that come out
   */
  static byte[] open(byte[] body, int maxOctets, Budget.Reservation held) throws IOException {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] buffer = new byte[16 * 1024];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (out.size() + count > maxOctets) {
          throw PatientBody.tooLarge(maxOctets);
        }
        if (!held.grow(count)) {
          throw PatientBody.spent();
        }
        out.write(buffer, 0, count);
      }
    }
    return out.toByteArray();
  }
}
