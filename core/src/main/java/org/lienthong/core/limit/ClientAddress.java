package org.lienthong.core.limit;

/** IP addresses of clients, as text. */
public final class ClientAddress {
  private ClientAddress() {}

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
