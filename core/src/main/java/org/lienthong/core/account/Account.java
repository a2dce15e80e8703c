package org.lienthong.core.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account of a person or a program.
 *
 * @param name 1 to 64 letters, digits and {@code . _ @ -} of ASCII; letter case counts
 * @param library code of the library whose catalogue it may write to; null for none
 * @param administrator whether it may write to every library's catalogue and change settings
 */
public record Account(String name, @Nullable String library, boolean administrator) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

  public Account {
    if (!isName(name)) {
      throw new IllegalArgumentException("not an account name: '" + name + "'");
    }
  }

  /** Says whether {@code text} can name an account. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Says whether it may write to the catalogue of the library of this code, in any letter case. */
  public boolean mayWriteTo(String code) {
    return administrator || (library != null && library.equalsIgnoreCase(code));
  }
}
