package org.lienthong.z3950.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.z3950.apdu.InitOption;

/**
 * The result of a successful Init.
 *
 * @param version 2 or 3
 * @param preferredMessageSize maximum octets of a response
 * @param exceptionalRecordSize maximum octets of a response with one record
 * @param account the client's account; null for an anonymous client
 */
record NegotiatedOptions(
    int version,
    Set<InitOption> options,
    int preferredMessageSize,
    int exceptionalRecordSize,
    Charsets charsets,
    @Nullable Account account) {
  NegotiatedOptions {
    options = Set.copyOf(options);
  }

  boolean has(InitOption option) {
    return options.contains(option);
  }
}
