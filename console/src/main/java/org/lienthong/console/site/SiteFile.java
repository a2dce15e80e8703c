package org.lienthong.console.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the configured site. Its address changes with its content, so that browsers keep it for
 * ever.
 *
 * @param name the last part of its address
 * @param type media type
 * @param octets its content
 * @param digest of the content
 */
public record SiteFile(
    String name,
    String type,
    @SuppressWarnings("ArrayRecordComponent") byte[] octets,
    String digest) {
  /** The media type of drawings. */
  public static final String SVG = "image/svg+xml";

  /** The first segment of addresses of these files. */
  public static final String SEGMENT = "site";

  /** Octets of the digest in an address: two contents of one name differ in them. */
  private static final int DIGEST_OCTETS = 6;

  /** Makes a file. */
  public static SiteFile of(String name, String type, byte[] octets) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return new SiteFile(name, type, octets, HexFormat.of().formatHex(digest, 0, DIGEST_OCTETS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns its address below that of the server. */
  public String address() {
    return "/" + SEGMENT + "/" + digest + "/" + name;
  }
}
