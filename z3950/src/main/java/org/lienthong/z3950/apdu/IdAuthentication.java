package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of a client (InitializeRequest, idAuthentication). toString never shows
 * passwords.
 */
public sealed interface IdAuthentication {
  /** One string in a form that the parties agree on; usually {@code user/password}. */
  record Open(String text) implements IdAuthentication {
    @Override
    public String toString() {
      return "Open[…]";
    }
  }

  /** User and password as separate values. */
  record IdPass(@Nullable String groupId, @Nullable String userId, @Nullable String password)
      implements IdAuthentication {
    @Override
    public String toString() {
      return "IdPass[" + userId + ", …]";
    }
  }

  /** An anonymous client. */
  record Anonymous() implements IdAuthentication {}

  /** An unknown form of credentials. */
  record Other(External external) implements IdAuthentication {}
}
