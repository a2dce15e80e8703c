package org.lienthong.app.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.member.MemberLogin;

/** The logins of a library's servers as a command line changes them. */
final class LibraryLogins {
  static final String OAI = LibraryAttribute.OAI_URL + "-login";
  static final String SRU = LibraryAttribute.SRU_URL + "-login";

  /** Removes a login; no login is that, for it has no colon. */
  private static final String NONE = "none";

  private LibraryLogins() {}

  /** Says whether an option has a login, or removes one. */
  static boolean isLogin(String value) {
    return value.equals(NONE) || value.matches("(?s)[^:]+:.*");
  }

  /**
   * Returns the logins after a command. A login is forgotten when a new address is given, so that
   * no other server is ever sent it.
   *
   * @param before the logins before the command
   * @param attributes the attributes after it
   */
  static Map<String, MemberLogin> after(
      Map<String, MemberLogin> before, Map<String, String> attributes, CommandLine line) {
    Map<String, MemberLogin> out = new HashMap<>(before);
    line.options()
        .forEach((key, value) -> {
          if (key.equals(LibraryAttribute.OAI_URL) || key.equals(LibraryAttribute.SRU_URL)) {
            out.remove(key);
          }
        });
    change(out, LibraryAttribute.OAI_URL, line.options().get(OAI));
    change(out, LibraryAttribute.SRU_URL, line.options().get(SRU));
    out.keySet().retainAll(attributes.keySet());
    return out;
  }

  private static void change(
      Map<String, MemberLogin> logins, String key, @Nullable String credentials) {
    if (NONE.equals(credentials)) {
      logins.remove(key);
    } else if (credentials != null) {
      logins.put(key, new MemberLogin(credentials));
    }
  }
}
