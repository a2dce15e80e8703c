package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;

/** The identification of a peer's software. */
public record Implementation(@Nullable String id, @Nullable String name, @Nullable String version) {
  /** A peer that sends no identification. */
  public static final Implementation UNKNOWN = new Implementation(null, null, null);
}
