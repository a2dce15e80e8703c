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
 */
public record Z3950Settings(
    String bind, int port, @Nullable SSLContext tls, int tlsPort, Duration idle) {
  /** Returns settings with the default limits and without TLS. */
  public static Z3950Settings plain(String bind, int port) {
    return new Z3950Settings(bind, port, null, 0, Z3950Limits.IDLE);
  }

  /** Returns settings with TLS on a port of its own. */
  public Z3950Settings withTls(SSLContext context, int port) {
    return new Z3950Settings(bind, this.port, context, port, idle);
  }

  /** Returns settings with another idle time. */
  public Z3950Settings withIdle(Duration idleTime) {
    return new Z3950Settings(bind, port, tls, tlsPort, idleTime);
  }
}
