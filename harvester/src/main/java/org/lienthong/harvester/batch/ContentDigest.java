package org.lienthong.harvester.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

/** Digests by which equal files and equal records are recognized, in hexadecimal digits. */
final class ContentDigest {
  /** 128 bits never collide by chance among the records of a country. */
  private static final int RECORD_OCTETS = 16;

  private static final int BUFFER = 64 * 1024;

  private ContentDigest() {}

  static String of(MarcRecord record) {
    return of(PackedMarc.pack(record));
  }

  static String of(byte[] packed) {
    return HexFormat.of().formatHex(Arrays.copyOf(sha256().digest(packed), RECORD_OCTETS));
  }

  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
