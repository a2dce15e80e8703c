package org.lienthong.z3950.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.z3950.apdu.InitOption;

/**
 * What Init agreed on.
 *
 * @param version 2 or 3
 * @param preferredMessageSize octets of a response at most
 * @param exceptionalRecordSize octets of a response with one record at most
 * @param account who the client is; null for anybody
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
