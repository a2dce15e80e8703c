package org.lienthong.harvester.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.MemberLogin;

/**
 * Name and password for HTTP Basic authentication (RFC 7617).
 *
 * @param credentials {@code name:password}
 */
public record Login(String credentials) {
  /**
   * Returns the login of a library for one of its servers; null for none.
   *
   * @param attribute the one that has the address of the server
   */
  public static @Nullable Login of(Library library, String attribute) {
    MemberLogin login = library.logins().get(attribute);
    return login == null ? null : new Login(login.credentials());
  }

  String header() {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "Login[...]";
  }
}
