package org.lienthong.harvester.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Objects;
import org.lienthong.core.member.MemberLogin;

/** Resolves the targets of redirects (RFC 9110 §15.4). */
final class Redirects {
  private Redirects() {}

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  static boolean sameServer(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && Objects.equals(one.getAuthority(), other.getAuthority());
  }

  /**
   * Returns the address to follow. A target without a query keeps the query of the request: servers
   * that moved often name only their new base URL.
   */
  static URI target(URI from, HttpHeaders headers) throws FetchException {
    String location =
        headers
            .firstValue("Location")
            .orElseThrow(() -> FetchException.passing(from + ": redirect that leads nowhere"));
    URI to;
    try {
      to = from.resolve(location);
      if (to.getRawQuery() == null && from.getRawQuery() != null) {
        to = URI.create(to + "?" + from.getRawQuery());
      }
    } catch (IllegalArgumentException e) {
      throw FetchException.lasting(from + ": redirect to what is no address");
    }
    String scheme = Objects.requireNonNullElse(to.getScheme(), "").toLowerCase(Locale.ROOT);
    boolean downgraded = "https".equals(from.getScheme()) && scheme.equals("http");
    if (downgraded || to.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw FetchException.lasting(
          from + ": redirect to " + MemberLogin.part(to.toString()).address() + " is not followed");
    }
    if (to.getRawUserInfo() != null) {
      // A login in a redirect would be printed with every error.
      to = URI.create(MemberLogin.part(to.toString()).address());
    }
    return to;
  }
}
