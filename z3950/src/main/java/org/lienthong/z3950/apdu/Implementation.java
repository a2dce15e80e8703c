package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;

/** What a peer says of the program that it is. */
public record Implementation(@Nullable String id, @Nullable String name, @Nullable String version) {
  /** A peer that says nothing. */
  public static final Implementation UNKNOWN = new Implementation(null, null, null);
}
