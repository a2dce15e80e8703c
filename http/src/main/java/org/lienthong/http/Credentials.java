package org.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.Login;
import org.lienthong.core.account.LoginResult;
import org.lienthong.core.account.Logins;

/** Authenticates requests by their Authorization header (RFC 7617 Basic, RFC 6750 Bearer). */
public final class Credentials {
  private static final String CHALLENGE = "Basic realm=\"Lien Thong\", charset=\"UTF-8\"";

  private Credentials() {}

  /**
   * Returns the account of a request; empty when it has no header, or an invalid one.
   *
   * @throws HttpRefusal with status 429 after too many wrong passwords
   */
  public static Optional<Account> account(Request request, Logins logins) {
    return account(
        request.getHeaders().get(HttpHeader.AUTHORIZATION),
        logins,
        RequestContext.of(request).client());
  }

  /** Sets the response to 401, which asks the client for a name and a password. */
  public static void ask(Response response) {
    response.setStatus(HttpStatus.UNAUTHORIZED_401);
    response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, CHALLENGE);
  }

  static Optional<Account> account(@Nullable String authorization, Logins logins, String client) {
    if (authorization == null) {
      return Optional.empty();
    }
    String[] parts = authorization.strip().split("\\s+", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(parts[1], logins, client);
      case "bearer" -> logins.ofToken(parts[1]);
      default -> Optional.empty();
    };
  }

  private static Optional<Account> basic(String encoded, Logins logins, String client) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    char[] password = pair.substring(colon + 1).toCharArray();
    return switch (logins.check(pair.substring(0, colon), password, client)) {
      case LoginResult.Accepted(Login login) -> login.account();
      case LoginResult.Refused() -> Optional.empty();
      case LoginResult.TryLater(Duration after) -> throw HttpRefusal.tryLater(after);
    };
  }
}
