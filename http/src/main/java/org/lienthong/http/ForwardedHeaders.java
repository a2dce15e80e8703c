package org.lienthong.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.network.AddressBlock;

/**
 * Finds the client and the public address of a request that came through proxies, from the headers
 * of the family that these proxies set.
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
    PublicAddress address = asked;
    List<Hop> written = written(peer, () -> Hop.of(headers, proxies.headers()));
    for (Hop hop : written) {
      address = address(hop, address);
    }
    return new Origin(client(peer, written), address);
  }

  /**
   * Returns the client of a request; its address is not read.
   *
   * @param peer the remote address of the connection
   */
  InetAddress client(InetAddress peer, HttpFields headers) {
    return client(peer, written(peer, () -> Hop.clients(headers, proxies.headers())));
  }

  private static InetAddress client(InetAddress peer, List<Hop> written) {
    return written.stream()
        .flatMap(hop -> node(hop).stream())
        .reduce((nearer, farther) -> farther)
        .orElse(peer);
  }

  /** Returns the hops that configured proxies wrote, the nearest first. */
  private List<Hop> written(InetAddress peer, Supplier<List<Hop>> hops) {
    List<Hop> out = new ArrayList<>();
    if (!proxies.include(peer)) {
      return out;
    }
    for (Hop hop : hops.get().reversed()) {
      out.add(hop);
      if (node(hop).filter(proxies::include).isEmpty()) {
        break;
      }
    }
    return out;
  }

  private static Optional<InetAddress> node(Hop hop) {
    return hop.client().flatMap(ForwardedHeaders::node);
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
