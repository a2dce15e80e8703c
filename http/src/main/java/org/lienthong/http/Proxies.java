package org.lienthong.http;

import java.net.InetAddress;
import java.util.List;

/** The proxies whose forwarded headers are trusted. Other senders could claim any address. */
public final class Proxies {
  /** Trusts no proxy. */
  public static final Proxies NONE = new Proxies(List.of());

  private final List<AddressBlock> blocks;

  private Proxies(List<AddressBlock> blocks) {
    this.blocks = blocks;
  }

  /**
   * Parses addresses and CIDR blocks.
   *
   * @throws IllegalArgumentException when one is neither, or there are more than {@link
   *     HttpLimits#MAX_PROXIES}
   */
  public static Proxies of(List<String> blocks) {
    if (blocks.size() > HttpLimits.MAX_PROXIES) {
      throw new IllegalArgumentException(
          blocks.size() + " proxies are more than " + HttpLimits.MAX_PROXIES);
    }
    return new Proxies(blocks.stream().map(AddressBlock::parse).toList());
  }

  boolean include(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
