package org.lienthong.http;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Which content codings a client accepts (RFC 9110 §12.5.3). */
final class AcceptEncoding {
  /** Two names of one coding, §8.4.1.3. */
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private AcceptEncoding() {}

  /**
   * Says whether the client accepts gzip: by its name with a quality above zero, or by {@code *}
   * where its name is not in the header.
   */
  static boolean gzip(HttpFields headers) {
    List<MediaRange> ranges =
        headers.getValuesList(HttpHeader.ACCEPT_ENCODING).stream()
            .flatMap(value -> MediaRange.all(value).stream())
            .toList();
    List<MediaRange> named = ranges.stream().filter(r -> GZIP.contains(r.type())).toList();
    List<MediaRange> those =
        named.isEmpty() ? ranges.stream().filter(r -> r.type().equals("*")).toList() : named;
    return those.stream().anyMatch(range -> range.quality() > 0);
  }
}
