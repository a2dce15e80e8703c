package org.lienthong.core.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The name and password with which a member's server is asked. It is never part of an address, and
 * its text form does not show it.
 *
 * @param credentials {@code name:password}, without percent-encoding
 */
public record MemberLogin(String credentials) {
  private static final String AFTER_SCHEME = "://";

  /**
   * An address that was given with a login in it, such as {@code http://user:secret@host/oai}.
   *
   * @param address the address without the login
   * @param login null when the address had none
   */
  public record Parted(String address, @Nullable MemberLogin login) {}

  /**
   * Parts an address from its login (RFC 3986 §3.2.1). A password that was typed with {@code @ / ?
   * #} unencoded is taken whole, so that no part of it stays in the address.
   */
  public static Parted part(String address) {
    int scheme = address.indexOf(AFTER_SCHEME);
    int from = scheme < 0 ? address.length() : scheme + AFTER_SCHEME.length();
    int end = endOfUser(address, from);
    return end < 0
        ? new Parted(address, null)
        : new Parted(
            address.substring(0, from) + address.substring(end + 1),
            new MemberLogin(decoded(address.substring(from, end))));
  }

  private static int endOfUser(String address, int from) {
    int authority = from;
    while (authority < address.length() && "/?#".indexOf(address.charAt(authority)) < 0) {
      authority++;
    }
    int at = address.lastIndexOf('@', authority - 1);
    int last = address.lastIndexOf('@');
    boolean typedRaw = last > authority && isPassword(address.substring(from, authority));
    if (typedRaw) {
      return last;
    }
    return at >= from ? at : -1;
  }

  /**
   * Says whether what stands where a server should is the beginning of a name and a password: no
   * server with a domain, and not a name with a port.
   */
  private static boolean isPassword(String authority) {
    String server = authority.substring(authority.lastIndexOf('@') + 1).replaceAll(":\\d*$", "");
    return authority.indexOf(':') > 0
        && !server.startsWith("[")
        && !server.equalsIgnoreCase("localhost")
        && (server.indexOf('.') < 0 || server.indexOf(':') >= 0);
  }

  private static String decoded(String user) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return user;
    }
  }

  @Override
  public String toString() {
    return "MemberLogin[...]";
  }
}
