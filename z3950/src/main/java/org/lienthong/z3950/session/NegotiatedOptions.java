package org.lienthong.z3950.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.Login;
import org.lienthong.z3950.apdu.InitOption;

/**
 * The result of a successful Init.
 *
 * @param version 2 or 3
 * @param preferredMessageSize maximum octets of a response
 * @param exceptionalRecordSize maximum octets of a response with one record
 * @param login what the client proved at Init; null for an anonymous client
 */
record NegotiatedOptions(
    int version,
    Set<InitOption> options,
    int preferredMessageSize,
    int exceptionalRecordSize,
    Charsets charsets,
    @Nullable Login login) {
  NegotiatedOptions {
    options = Set.copyOf(options);
  }

  /** Returns the client's account as it is now; null for none, or when it lost its rights. */
  @Nullable Account account() {
    return login == null ? null : login.account().orElse(null);
  }

  boolean has(InitOption option) {
    return options.contains(option);
  }
}
