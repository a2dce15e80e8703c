package org.lienthong.console.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpCookieUtils;
import org.eclipse.jetty.server.Request;
import org.lienthong.core.member.Library;
import org.lienthong.http.PublicAddress;

/**
 * What the browser remembers for its reader. Anybody can send anything in a cookie, so values that
 * make no sense are taken for none.
 *
 * @param own code of the reader's own library; empty for none
 * @param ownName its name; empty for none
 * @param basket records that were put aside
 */
public record ReaderCookies(String own, String ownName, Basket basket) {
  private static final String LIBRARY = "library";
  private static final String BASKET = "basket";

  /** Schools and their pupils change once a year. */
  private static final Duration KEPT = Duration.ofDays(365);

  /**
   * Reads the cookies of a request.
   *
   * @param registry finds the library of a code
   */
  static ReaderCookies of(Request request, Function<String, Optional<Library>> registry) {
    Optional<Library> own = value(request, LIBRARY).filter(Library::isCode).flatMap(registry);
    return new ReaderCookies(
        own.map(Library::code).orElse(""),
        own.map(Library::name).orElse(""),
        value(request, BASKET).map(Basket::parse).orElse(Basket.EMPTY));
  }

  private static Optional<String> value(Request request, String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Returns the value of Set-Cookie that remembers a library; an empty code forgets it. */
  static String library(PublicAddress server, String code) {
    return cookie(server, LIBRARY, code);
  }

  /** Returns the value of Set-Cookie that remembers a basket. */
  static String basket(PublicAddress server, Basket basket) {
    return cookie(server, BASKET, basket.text());
  }

  /** No script reads it, and other sites do not send it with their forms. */
  private static String cookie(PublicAddress server, String name, String value) {
    return HttpCookieUtils.getRFC6265SetCookie(
        HttpCookie.build(name, value)
            .path(server.path().isEmpty() ? "/" : server.path())
            .maxAge(value.isEmpty() ? 0 : KEPT.toSeconds())
            .httpOnly(true)
            .secure(server.scheme().equals("https"))
            .sameSite(HttpCookie.SameSite.LAX)
            .build());
  }
}
