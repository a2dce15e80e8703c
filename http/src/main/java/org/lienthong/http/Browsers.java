package org.lienthong.http;

import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Tells browsers from programs by their headers. */
public final class Browsers {
  private static final String HTML = "text/html";
  private static final String XHTML = "application/xhtml+xml";

  private Browsers() {}

  /**
   * Says whether a client wants a page for people: its Accept header has {@code text/html} together
   * with {@code application/xhtml+xml}, as browsers send it, or nothing but HTML. Libraries for
   * programs, such as java.net, also begin their header with {@code text/html}.
   */
  public static boolean wantPage(HttpFields headers) {
    List<String> types =
        headers.getValuesList(HttpHeader.ACCEPT).stream()
            .flatMap(value -> MediaRange.list(value).stream())
            .map(MediaRange::type)
            .toList();
    return types.contains(HTML)
        && (types.contains(XHTML) || types.stream().allMatch(type -> type.equals(HTML)));
  }

  /**
   * Says whether a browser sent a request, as far as headers tell: those that scripts and forms
   * cannot remove, or a browser's name with the languages of its user.
   */
  static boolean sent(HttpFields headers) {
    boolean fetched =
        headers.stream()
            .anyMatch(f -> f.getName().toLowerCase(Locale.ROOT).startsWith("sec-fetch-"));
    String name = headers.get(HttpHeader.USER_AGENT);
    return fetched
        || headers.contains(HttpHeader.ORIGIN)
        || (name != null
            && name.startsWith("Mozilla/")
            && headers.contains(HttpHeader.ACCEPT_LANGUAGE));
  }
}
