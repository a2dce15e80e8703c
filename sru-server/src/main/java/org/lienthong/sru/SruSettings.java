package org.lienthong.sru;

import org.jspecify.annotations.Nullable;

/**
 * What the operator may choose.
 *
 * @param publicHost the name that clients know this server by, for explain; null to take what each
 *     request says
 * @param publicPort the port that goes with it
 * @param publicScheme {@code http} or {@code https}, that goes with it
 */
public record SruSettings(@Nullable String publicHost, int publicPort, String publicScheme) {
  /** Takes everything from the requests. */
  public static SruSettings usual() {
    return new SruSettings(null, 0, "http");
  }
}
