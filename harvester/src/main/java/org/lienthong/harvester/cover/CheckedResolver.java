package org.lienthong.harvester.cover;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Resolves the host of every connection to those of its addresses that are allowed. The connection
 * is made to the result, so that a name which resolves differently a moment later wins nothing.
 */
final class CheckedResolver implements SocketAddressResolver {
  private final AllowedAddresses allowed;

  CheckedResolver(AllowedAddresses allowed) {
    this.allowed = allowed;
  }

  /** Thrown for a host of which no address is allowed. */
  static final class NotAllowedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotAllowedException(String host) {
      super(host);
    }
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    try {
      List<InetSocketAddress> found =
          Stream.of(InetAddress.getAllByName(bare(host)))
              .filter(allowed::allow)
              .map(address -> new InetSocketAddress(address, port))
              .toList();
      if (found.isEmpty()) {
        promise.failed(new NotAllowedException(host));
      } else {
        promise.succeeded(found);
      }
    } catch (UnknownHostException e) {
      promise.failed(e);
    }
  }

  /** Addresses of IPv6 are in brackets in a URI. */
  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
