package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;

/** Addresses of this server that a form sends back, and parameters of addresses. */
public final class Addresses {
  /** A path with parameters; a second slash or a backslash would begin another host. */
  private static final Pattern OWN = Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]{0,2000})?");

  private Addresses() {}

  /** Returns a path that a form sent, when it is one of this server; otherwise another. */
  static String own(String sent, String otherwise) {
    return OWN.matcher(sent).matches() ? sent : otherwise;
  }

  /** Returns a parameter of an address with its question mark; nothing for an empty value. */
  public static String parameter(String name, String value) {
    return value.isEmpty() ? "" : "?" + name + "=" + URLEncoder.encode(value, UTF_8);
  }
}
