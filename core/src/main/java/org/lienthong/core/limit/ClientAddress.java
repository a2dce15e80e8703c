package org.lienthong.core.limit;

import java.net.InetAddress;
import java.util.Arrays;

/** IP addresses of clients, as text. */
public final class ClientAddress {
  private ClientAddress() {}

  /**
   * Returns what limits for each address count together: an IPv4 address itself, and the first half
   * of an IPv6 address, since each connection to the Internet has all the addresses of such a half.
   *
   * @param address as text, or empty
   */
  public static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // Eight groups, of which the first four count; an IPv4 address that is written as IPv6 has
      // none.
      String[] groups =
          InetAddress.ofLiteral(address.split("%", 2)[0]).getHostAddress().split(":", -1);
      return groups.length < 8 ? groups[0] : String.join(":", Arrays.copyOf(groups, 4)) + "::";
    } catch (IllegalArgumentException unknown) {
      return address;
    }
  }

  /**
   * Says whether limits for each address apply to this one: not to loopback addresses, which are
   * proxies and gateways on this computer, nor to the empty address, which is unknown.
   */
  public static boolean isLimited(String address) {
    return !address.isEmpty()
        && !address.startsWith("127.")
        && !address.equals("::1")
        && !address.equals("0:0:0:0:0:0:0:1");
  }
}
