package org.lienthong.harvester.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

/** What identifies a record of a file inside its library. */
public final class LocalId {
  private static final String DIGEST = "digest-";

  /** 128 bits never collide by chance among the records of a country. */
  private static final int DIGEST_OCTETS = 16;

  private LocalId() {}

  /**
   * Returns 001, or where there is none a digest of the content, which is the same at every import.
   * Control characters inside 001 count as spaces, for identifiers stand in lists of one line each.
   */
  public static String of(MarcRecord record) {
    return record
        .controlNumber()
        .map(LocalId::oneLine)
        .filter(id -> !id.isEmpty() && id.length() <= StoreLimits.MAX_ID_CHARS)
        .orElseGet(() -> digest(record));
  }

  /** Returns a text without control characters and surrounding spaces. */
  public static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isISOControl(out.charAt(i))) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString().strip();
  }

  private static String digest(MarcRecord record) {
    try {
      byte[] all = MessageDigest.getInstance("SHA-256").digest(PackedMarc.pack(record));
      return DIGEST + HexFormat.of().formatHex(Arrays.copyOf(all, DIGEST_OCTETS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
