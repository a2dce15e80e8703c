package org.lienthong.z3950.client;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.IdAuthentication;

/**
 * A server and a database on it.
 *
 * @param tls the context for TLS; null for a plain connection
 * @param credentials the client's credentials; null for an anonymous client
 * @param timeout for connecting and for each response
 */
public record Target(
    String host,
    int port,
    String database,
    @Nullable SSLContext tls,
    @Nullable IdAuthentication credentials,
    Duration timeout) {
  /** The registered port of Z39.50. */
  public static final int DEFAULT_PORT = 210;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Reads {@code HOST[:PORT][/DATABASE]}, as libraries publish their targets; {@code [::1]:210} for
   * addresses with colons.
   *
   * @throws IllegalArgumentException when the text is not in this form; the message says why
   */
  public static Target parse(String text) {
    int slash = text.indexOf('/');
    String server = slash < 0 ? text : text.substring(0, slash);
    String database = slash < 0 ? "" : text.substring(slash + 1);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > server.lastIndexOf(']') && colon == server.indexOf(':', colon);
    String host = hasPort ? server.substring(0, colon) : server;
    if (host.isBlank()) {
      throw new IllegalArgumentException("'" + text + "' names no host");
    }
    return new Target(
        host.replaceAll("[\\[\\]]", ""),
        hasPort ? port(server.substring(colon + 1), text) : DEFAULT_PORT,
        database.isEmpty() ? "Default" : database,
        null,
        null,
        PATIENCE);
  }

  private static int port(String digits, String text) {
    if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > 65_535) {
      throw new IllegalArgumentException("'" + text + "': '" + digits + "' is no port");
    }
    return Integer.parseInt(digits);
  }

  /** Returns the same target over TLS. */
  public Target withTls(SSLContext context) {
    return new Target(host, port, database, context, credentials, timeout);
  }

  /** Returns the same target for a user with a password. */
  public Target withLogin(String user, String password) {
    return new Target(
        host, port, database, tls, new IdAuthentication.IdPass(null, user, password), timeout);
  }

  /** Returns the same target with another timeout. */
  public Target withTimeout(Duration patience) {
    return new Target(host, port, database, tls, credentials, patience);
  }

  @Override
  public String toString() {
    return host + ":" + port + "/" + database;
  }
}
