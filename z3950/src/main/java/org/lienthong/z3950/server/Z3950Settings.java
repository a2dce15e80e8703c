package org.lienthong.z3950.server;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.session.Z3950Limits;

/**
 * The settings of the server.
 *
 * @param bind host name or address to listen on
 * @param port 0 for any free one
 * @param tls key and certificate for a port with TLS; null for none
 * @param tlsPort 0 for any free one; meaningless without {@code tls}
 * @param idle idle time after which an association is closed
 * @param maxAssociations at a time
 * @param maxAssociationsPerAddress at a time from one address; loopback is not limited
 */
public record Z3950Settings(
    String bind,
    int port,
    @Nullable SSLContext tls,
    int tlsPort,
    Duration idle,
    int maxAssociations,
    int maxAssociationsPerAddress) {
  /** Returns settings with the default limits and without TLS. */
  public static Z3950Settings plain(String bind, int port) {
    return new Z3950Settings(
        bind,
        port,
        null,
        0,
        Z3950Limits.IDLE,
        Z3950Limits.MAX_ASSOCIATIONS,
        Z3950Limits.MAX_ASSOCIATIONS_PER_ADDRESS);
  }

  /** Returns settings with TLS on a port of its own. */
  public Z3950Settings withTls(SSLContext context, int port) {
    return new Z3950Settings(
        bind, this.port, context, port, idle, maxAssociations, maxAssociationsPerAddress);
  }

  /** Returns settings with other limits. */
  public Z3950Settings withLimits(Duration idleTime, int associations, int perAddress) {
    return new Z3950Settings(bind, port, tls, tlsPort, idleTime, associations, perAddress);
  }
}
