package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The key=value pairs of a request, in the order they came. */
record Arguments(Map<String, List<String>> values) {
  private static final String VERB = "verb";

  /**
   * Reads a query string, or a POST body, of type {@code application/x-www-form-urlencoded}.
   *
   * @throws OaiException badArgument where a percent sign is not followed by two hexadecimal digits
   */
  static Arguments parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String key = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
      }
    }
    return new Arguments(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.BAD_ARGUMENT.because(
          "mã hoá phần trăm không đúng", "percent-encoding is broken");
    }
  }

  /**
   * Returns the verb.
   *
   * @throws OaiException badVerb when it is missing, repeated or none of the six
   */
  Verb verb() {
    List<String> given = values.getOrDefault(VERB, List.of());
    if (given.size() > 1) {
      throw ErrorCode.BAD_VERB.because("verb lặp lại", "the verb argument is repeated");
    }
    if (given.isEmpty()) {
      throw ErrorCode.BAD_VERB.because("thiếu verb", "the verb argument is missing");
    }
    return Verb.named(given.getFirst())
        .orElseThrow(() ->
            ErrorCode.BAD_VERB.because(
                "verb không thuộc giao thức", "the value of verb is not an OAI-PMH verb"));
  }

  /** Returns the names of all arguments besides {@code verb}. */
  Set<String> names() {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.remove(VERB);
    return others.keySet();
  }

  boolean repeats(String name) {
    return values.getOrDefault(name, List.of()).size() > 1;
  }

  Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }
}
