package org.lienthong.core.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3).
 *
 * @param bits how many leading bits all addresses of the block share
 */
public record AddressBlock(InetAddress address, int bits) {
  private static final Pattern NUMERIC =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or one address.
   *
   * @throws IllegalArgumentException when it is none of these, or sets bits after the prefix
   */
  public static AddressBlock parse(String text) {
    String[] parts = text.strip().split("/", -1);
    InetAddress address = address(parts[0]).orElseThrow(() -> notABlock(text));
    int most = address.getAddress().length * Byte.SIZE;
    if (parts.length == 1) {
      return new AddressBlock(address, most);
    }
    if (parts.length > 2 || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
      throw notABlock(text);
    }
    AddressBlock block = new AddressBlock(address, Integer.parseInt(parts[1]));
    if (!Arrays.equals(block.masked(address), address.getAddress())) {
      throw notABlock(text);
    }
    return block;
  }

  private static IllegalArgumentException notABlock(String text) {
    return new IllegalArgumentException("not an IP address or a CIDR block: '" + text + "'");
  }

  /** Returns a numeric address; names are never resolved. */
  public static Optional<InetAddress> address(String text) {
    if (!NUMERIC.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Says whether an address is in this block. */
  public boolean contains(InetAddress other) {
    return other.getAddress().length == address.getAddress().length
        && Arrays.equals(masked(other), address.getAddress());
  }

  private byte[] masked(InetAddress of) {
    byte[] octets = of.getAddress();
    for (int i = 0; i < octets.length; i++) {
      int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
      octets[i] &= (byte) (0xff << (Byte.SIZE - kept));
    }
    return octets;
  }
}
