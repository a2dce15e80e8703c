package org.lienthong.sru.update;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.Accounts;

/** Finds the account that an Authorization header proves (RFC 7617 Basic, RFC 6750 Bearer). */
public final class Credentials {
  private Credentials() {}

  /** Returns the account; empty when there is no header, or it proves nothing. */
  public static Optional<Account> account(@Nullable String authorization, Accounts accounts) {
    if (authorization == null) {
      return Optional.empty();
    }
    String[] parts = authorization.strip().split("\\s+", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(parts[1], accounts);
      case "bearer" -> accounts.ofToken(parts[1]);
      default -> Optional.empty();
    };
  }

  private static Optional<Account> basic(String encoded, Accounts accounts) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : accounts.authenticate(pair.substring(0, colon), pair.substring(colon + 1).toCharArray());
  }
}
