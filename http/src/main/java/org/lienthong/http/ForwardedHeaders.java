package org.lienthong.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client and the public address of a request that came through proxies (RFC 7239, and the
 * older {@code X-Forwarded-*}).
 *
 * <p>Each proxy appends its entry, so the headers are read from the end, as long as the entry was
 * written by a configured proxy. Entries that a client wrote itself are never used.
 */
final class ForwardedHeaders {
  private static final Pattern HOST =
      Pattern.compile(
          "([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(?::(\\d{1,5}))?");
  private static final Pattern NODE = Pattern.compile("\\[([^\\]]*)\\](?::.*)?|([^:]*)(?::[^:]*)?");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+){1,10}/?");

  private final Proxies proxies;

  ForwardedHeaders(Proxies proxies) {
    this.proxies = proxies;
  }

  /** The client of a request, and the address that it used. */
  record Origin(InetAddress client, PublicAddress address) {}

  /**
   * Returns the origin of a request.
   *
   * @param peer the remote address of the connection
   * @param asked the address in the request itself
   */
  Origin origin(InetAddress peer, PublicAddress asked, HttpFields headers) {
    InetAddress client = peer;
    PublicAddress address = asked;
    List<Hop> hops = proxies.include(peer) ? Hop.of(headers) : List.of();
    for (Hop hop : hops.reversed()) {
      address = address(hop, address);
      Optional<InetAddress> before = hop.client().flatMap(ForwardedHeaders::node);
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
      if (!proxies.include(client)) {
        break;
      }
    }
    return new Origin(client, address);
  }

  private static Optional<InetAddress> node(String text) {
    Optional<InetAddress> bare = AddressBlock.address(text);
    if (bare.isPresent()) {
      return bare;
    }
    Matcher node = NODE.matcher(text);
    if (!node.matches()) {
      return Optional.empty();
    }
    return AddressBlock.address(node.group(1) == null ? node.group(2) : node.group(1));
  }

  /** Values that cannot be part of an address are ignored. */
  private static PublicAddress address(Hop hop, PublicAddress otherwise) {
    String scheme =
        hop.scheme()
            .map(s -> s.toLowerCase(Locale.ROOT))
            .filter(PublicAddress::isScheme)
            .orElse(otherwise.scheme());
    String host = otherwise.host();
    int port =
        scheme.equals(otherwise.scheme()) ? otherwise.port() : PublicAddress.usualPort(scheme);
    Matcher given = HOST.matcher(hop.host().orElse(""));
    if (given.matches()) {
      host = given.group(1);
      port = port(given.group(2)).orElse(PublicAddress.usualPort(scheme));
    }
    String path = hop.prefix().filter(p -> PREFIX.matcher(p).matches()).orElse(otherwise.path());
    return new PublicAddress(
        scheme,
        host,
        hop.port().flatMap(ForwardedHeaders::port).orElse(port),
        path.replaceAll("/$", ""));
  }

  private static Optional<Integer> port(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(t -> t.matches("\\d{1,5}"))
        .map(Integer::valueOf)
        .filter(p -> p >= 1 && p <= 65_535);
  }
}
