package org.lienthong.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/**
 * The entry of one proxy about the request that it received, as written in the header.
 *
 * @param client {@code for}: the sender of the request
 * @param host {@code host}: the host that it was sent to
 * @param scheme {@code proto}
 * @param port X-Forwarded-Port
 * @param prefix X-Forwarded-Prefix: the path that the proxy removed
 */
record Hop(
    Optional<String> client,
    Optional<String> host,
    Optional<String> scheme,
    Optional<String> port,
    Optional<String> prefix) {
  /**
   * forwarded-pair of RFC 7239 §4, with the character that ends it. Quantifiers give nothing back,
   * so that any header takes time in proportion to its length.
   */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*+([\\w!#$%&'*+.^`|~-]++)="
              + "(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,;\"]*+))\\s*+([,;]|$)");

  /** Returns the hops of a request as its headers of one family describe them, the nearest last. */
  static List<Hop> of(HttpFields headers, ForwardedFamily family) {
    return switch (family) {
      case FORWARDED -> newest(forwarded(String.join(",", headers.getValuesList("Forwarded"))));
      case X_FORWARDED ->
          aligned(
              list(headers, "X-Forwarded-For"),
              list(headers, "X-Forwarded-Host"),
              list(headers, "X-Forwarded-Proto"),
              list(headers, "X-Forwarded-Port"),
              list(headers, "X-Forwarded-Prefix"));
    };
  }

  /** Returns the hops with their clients; the rest of {@code X-Forwarded-*} is not read. */
  static List<Hop> clients(HttpFields headers, ForwardedFamily family) {
    return switch (family) {
      case FORWARDED -> of(headers, family);
      case X_FORWARDED -> {
        List<String> none = List.of();
        yield aligned(list(headers, "X-Forwarded-For"), none, none, none, none);
      }
    };
  }

  /** Joins the lists at their ends: each proxy appends one item to every list that it writes. */
  private static List<Hop> aligned(
      List<String> clients,
      List<String> hosts,
      List<String> schemes,
      List<String> ports,
      List<String> prefixes) {
    int hops =
        Stream.of(clients, hosts, schemes, ports, prefixes).mapToInt(List::size).max().orElse(0);
    List<Hop> out = new ArrayList<>();
    for (int fromEnd = Math.min(hops, HttpLimits.MAX_HOPS); fromEnd >= 1; fromEnd--) {
      out.add(
          new Hop(
              fromEnd(clients, fromEnd),
              fromEnd(hosts, fromEnd),
              fromEnd(schemes, fromEnd),
              fromEnd(ports, fromEnd),
              fromEnd(prefixes, fromEnd)));
    }
    return out;
  }

  private static List<Hop> newest(List<Hop> hops) {
    return hops.subList(Math.max(0, hops.size() - HttpLimits.MAX_HOPS), hops.size());
  }

  private static List<String> list(HttpFields headers, String name) {
    return headers.getValuesList(name).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static Optional<String> fromEnd(List<String> values, int fromEnd) {
    return values.size() < fromEnd
        ? Optional.empty()
        : Optional.of(values.get(values.size() - fromEnd)).filter(v -> !v.isEmpty());
  }

  /** Reads RFC 7239 §4; a header that violates its grammar is ignored as a whole. */
  private static List<Hop> forwarded(String header) {
    List<Hop> hops = new ArrayList<>();
    Map<String, String> pairs = new HashMap<>();
    Matcher pair = PAIR.matcher(header);
    int at = 0;
    while (at < header.length()) {
      if (!pair.region(at, header.length()).lookingAt()) {
        return List.of();
      }
      String quoted = pair.group(2);
      String value = quoted == null ? pair.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value);
      at = pair.end();
      if (!pair.group(4).equals(";")) {
        hops.add(hop(pairs));
        pairs.clear();
      }
    }
    return hops;
  }

  private static Hop hop(Map<String, String> pairs) {
    return new Hop(
        Optional.ofNullable(pairs.get("for")),
        Optional.ofNullable(pairs.get("host")),
        Optional.ofNullable(pairs.get("proto")),
        Optional.empty(),
        Optional.empty());
  }
}
