package org.lienthong.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * The headers in which proxies describe the request that they received. A proxy sets or removes the
 * headers of one family and passes on those of the other as the client wrote them, so only one
 * family can be trusted.
 */
public enum ForwardedFamily {
  /** {@code Forwarded}, RFC 7239. */
  FORWARDED("forwarded"),
  /** {@code X-Forwarded-For}, {@code -Host}, {@code -Proto}, {@code -Port}, {@code -Prefix}. */
  X_FORWARDED("x-forwarded");

  private final String word;

  ForwardedFamily(String word) {
    this.word = word;
  }

  /** Returns the name in the configuration. */
  public String word() {
    return word;
  }

  /** Returns the family of a name in the configuration; empty when there is none. */
  public static Optional<ForwardedFamily> of(String word) {
    return Arrays.stream(values()).filter(family -> family.word.equals(word)).findFirst();
  }
}
