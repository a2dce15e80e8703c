package org.lienthong.harvester.cover;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.lienthong.core.network.AddressBlock;

/**
 * The IP addresses that may be asked because a record says so: those of the internet, and the
 * blocks that the operator named. Otherwise whoever can write a record could make this server send
 * requests to itself, to a router, or to a service of its network that trusts its neighbours.
 *
 * @param also blocks of special addresses that are allowed
 */
public record AllowedAddresses(List<AddressBlock> also) {
  /** The internet alone. */
  public static final AllowedAddresses INTERNET = new AllowedAddresses(List.of());

  /** What is not of the internet in IPv4: the special-purpose registry of IANA (RFC 6890). */
  private static final List<AddressBlock> SPECIAL_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** All addresses of the internet in IPv6 are in this block (RFC 4291 §2.4, IANA). */
  private static final AddressBlock UNICAST_6 = AddressBlock.parse("2000::/3");

  /** What is not of the internet inside of it; 2001::/23 and 2002::/16 can wrap any of IPv4. */
  private static final List<AddressBlock> SPECIAL_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  public AllowedAddresses {
    also = List.copyOf(also);
  }

  private static List<AddressBlock> blocks(String... blocks) {
    return List.of(blocks).stream().map(AddressBlock::parse).toList();
  }

  /** Says whether an address may be asked. */
  boolean allow(InetAddress address) {
    return isIn(also, address) || isOfInternet(address);
  }

  private static boolean isOfInternet(InetAddress address) {
    return address instanceof Inet4Address
        ? !isIn(SPECIAL_4, address)
        : UNICAST_6.contains(address) && !isIn(SPECIAL_6, address);
  }

  private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
