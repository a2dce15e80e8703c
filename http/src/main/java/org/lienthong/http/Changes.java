package org.lienthong.http;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/**
 * Protects requests that change something against other sites: a browser that remembers a login
 * sends it with every request, also with one that a foreign page made.
 */
public final class Changes {
  /** The header that a page cannot send to another site without that site's consent. */
  static final String REQUESTED_WITH = "X-Requested-With";

  private Changes() {}

  /**
   * Checks a request that changes something; programs, which are not browsers, always pass.
   *
   * @throws HttpRefusal 403 when a page of another site made the request, or when a browser sent it
   *     with nothing more than a Basic login
   */
  public static void check(Request request) {
    checkForm(request);
    HttpFields headers = request.getHeaders();
    if (Browsers.sent(headers) && !isBearer(headers) && !headers.contains(REQUESTED_WITH)) {
      throw new HttpRefusal(
          HttpStatus.FORBIDDEN_403,
          "Trình duyệt phải gửi kèm "
              + REQUESTED_WITH
              + " hoặc mã Bearer mới được thay đổi dữ liệu",
          "A browser must send " + REQUESTED_WITH + " or a Bearer token to change anything");
    }
  }

  /**
   * Checks a form that changes only what the browser of its sender keeps.
   *
   * @throws HttpRefusal 403 when a page of another site made the request
   */
  public static void checkForm(Request request) {
    HttpFields headers = request.getHeaders();
    if (Browsers.sent(headers) && isOfAnotherSite(headers, RequestContext.of(request).address())) {
      throw new HttpRefusal(
          HttpStatus.FORBIDDEN_403,
          "Trang của nơi khác không được thay đổi dữ liệu ở đây",
          "A page of another site may not change anything here");
    }
  }

  private static boolean isOfAnotherSite(HttpFields headers, PublicAddress own) {
    String site = headers.get("Sec-Fetch-Site");
    String origin = headers.get(HttpHeader.ORIGIN);
    boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
    return foreignSite || (origin != null && !isOwn(origin, own));
  }

  /** Compares host and port only: a proxy that ends TLS may not tell the scheme. */
  private static boolean isOwn(String origin, PublicAddress own) {
    return parsed(origin)
        .filter(o -> o.path().isEmpty())
        .filter(o -> o.host().toLowerCase(Locale.ROOT).equals(own.host().toLowerCase(Locale.ROOT)))
        .filter(o -> o.port() == own.port() || (hasUsualPort(o) && hasUsualPort(own)))
        .isPresent();
  }

  private static Optional<PublicAddress> parsed(String origin) {
    try {
      return Optional.of(PublicAddress.parse(origin));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean hasUsualPort(PublicAddress address) {
    return address.port() == PublicAddress.usualPort(address.scheme());
  }

  private static boolean isBearer(HttpFields headers) {
    String login = headers.get(HttpHeader.AUTHORIZATION);
    return login != null && login.strip().toLowerCase(Locale.ROOT).startsWith("bearer ");
  }
}
