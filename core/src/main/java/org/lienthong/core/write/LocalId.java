package org.lienthong.core.write;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.marc.xml.XmlText;

/** The identifier of a record inside its library. */
public final class LocalId {
  private static final String DIGEST = "digest-";

  /** 128 bits never collide by chance among the records of a country. */
  private static final int DIGEST_OCTETS = 16;

  private LocalId() {}

  /**
   * Returns 001, or without one a digest of the content, which is the same at every import. Control
   * characters inside 001 become spaces, since identifiers are listed one per line.
   */
  public static String of(MarcRecord record) {
    return record
        .controlNumber()
        .map(LocalId::oneLine)
        .filter(id -> !id.isEmpty() && id.length() <= StoreLimits.MAX_ID_CHARS)
        .orElseGet(() -> digest(record));
  }

  /**
   * Returns the identifier of a record that a client updates: the client's own name for it, or else
   * that of {@link #of}.
   *
   * @param given the client's name, of any length; null or blank when it gave none
   * @param record the record that it sent; null for none
   * @return empty when neither the client nor 001 names the record: it could not be replaced or
   *     deleted later
   */
  public static Optional<String> ofUpdate(@Nullable String given, @Nullable MarcRecord record) {
    String name = given == null ? "" : oneLine(given);
    if (!name.isEmpty()) {
      return Optional.of(name);
    }
    return Optional.ofNullable(record).filter(r -> r.controlNumber().isPresent()).map(LocalId::of);
  }

  /**
   * Returns a text without surrounding spaces in which every control character is a space and every
   * code that is not a character is U+FFFD.
   */
  public static String oneLine(String text) {
    StringBuilder out = new StringBuilder(XmlText.legal(text));
    for (int i = 0; i < out.length(); i++) {
      if (Character.isISOControl(out.charAt(i))) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString().strip();
  }

  /**
   * Returns the identifier of a record whose own number another record of the same input has: the
   * number and a digest of the content, which is the same at every import.
   */
  public static String apart(String number, MarcRecord record) {
    String out = number + "~" + digest(record);
    return out.length() <= StoreLimits.MAX_ID_CHARS ? out : digest(record);
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
