package org.lienthong.console.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that a record links to and that a page may show: of http or https, with a host and
 * without a login, in visible characters.
 *
 * @param text the whole address
 * @param host where it leads
 */
public record WebAddress(String text, String host) {
  /** Browsers and proxies refuse longer ones. */
  private static final int MAX_CHARACTERS = 2_000;

  /** Characters that people write into addresses and that must be percent-encoded there. */
  private static final String ENCODED = " \"<>\\^`{|}";

  /** Returns the address in a text; empty when the text is none that may be shown. */
  public static Optional<WebAddress> of(String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_CHARACTERS || !isVisible(stripped)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(encoded(stripped));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(new WebAddress(uri.toString(), uri.getHost()))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isVisible(String text) {
    return text.codePoints()
        .allMatch(c ->
            switch (Character.getType(c)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.SURROGATE ->
                  false;
              default -> true;
            });
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(ENCODED.indexOf(c) >= 0 ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return out.toString();
  }
}
