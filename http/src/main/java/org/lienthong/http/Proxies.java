package org.lienthong.http;

import java.net.InetAddress;
import java.util.List;
import org.lienthong.core.network.AddressBlock;

/** The proxies whose forwarded headers are trusted. Other senders could claim any address. */
public final class Proxies {
  /** Trusts no proxy. */
  public static final Proxies NONE = new Proxies(List.of(), ForwardedFamily.X_FORWARDED);

  private final List<AddressBlock> blocks;
  private final ForwardedFamily headers;

  private Proxies(List<AddressBlock> blocks, ForwardedFamily headers) {
    this.blocks = blocks;
    this.headers = headers;
  }

  /**
   * Parses addresses and CIDR blocks.
   *
   * @param headers what these proxies set; the headers of the other family are ignored
   * @throws IllegalArgumentException when one is neither, or there are more than {@link
   *     HttpLimits#MAX_PROXIES}
   */
  public static Proxies of(List<String> blocks, ForwardedFamily headers) {
    if (blocks.size() > HttpLimits.MAX_PROXIES) {
      throw new IllegalArgumentException(
          blocks.size() + " proxies are more than " + HttpLimits.MAX_PROXIES);
    }
    return new Proxies(blocks.stream().map(AddressBlock::parse).toList(), headers);
  }

  ForwardedFamily headers() {
    return headers;
  }

  boolean include(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
