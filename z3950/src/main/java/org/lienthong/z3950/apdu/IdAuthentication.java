package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;

/**
 * Who a client says it is (InitializeRequest, idAuthentication). Printing never shows passwords.
 */
public sealed interface IdAuthentication {
  /** One string whose form the parties agree on; commonly {@code user/password}. */
  record Open(String text) implements IdAuthentication {
    @Override
    public String toString() {
      return "Open[…]";
    }
  }

  /** User and password apart. */
  record IdPass(@Nullable String groupId, @Nullable String userId, @Nullable String password)
      implements IdAuthentication {
    @Override
    public String toString() {
      return "IdPass[" + userId + ", …]";
    }
  }

  /** Nobody in particular. */
  record Anonymous() implements IdAuthentication {}

  /** Something that we do not know. */
  record Other(External external) implements IdAuthentication {}
}
