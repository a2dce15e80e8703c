package org.lienthong.harvester.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * Name and password for HTTP Basic authentication (RFC 7617).
 *
 * @param credentials {@code name:password}
 */
public record Login(String credentials) {
  String header() {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "Login[...]";
  }
}
