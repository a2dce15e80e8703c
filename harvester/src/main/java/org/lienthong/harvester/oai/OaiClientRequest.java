package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of one request (OAI-PMH 2.0 §3.1.1), in order. */
record OaiClientRequest(Map<String, String> arguments) {
  OaiClientRequest {
    arguments = new LinkedHashMap<>(arguments);
  }

  static OaiClientRequest of(String verb) {
    return new OaiClientRequest(Map.of("verb", verb));
  }

  /** Begins a list. */
  static OaiClientRequest list(String prefix, @Nullable String set, @Nullable String from) {
    return of("ListRecords").with("metadataPrefix", prefix).with("set", set).with("from", from);
  }

  /** Begins the list of a range of dates. */
  static OaiClientRequest list(String prefix, @Nullable String set, DateRange range) {
    return list(prefix, set, range.from()).with("until", range.until());
  }

  /** Begins the list of the headers of a range of dates. */
  static OaiClientRequest headers(String prefix, @Nullable String set, DateRange range) {
    return of("ListIdentifiers")
        .with("metadataPrefix", prefix)
        .with("set", set)
        .with("from", range.from())
        .with("until", range.until());
  }

  /** Asks for one record. */
  static OaiClientRequest record(String prefix, String identifier) {
    return of("GetRecord").with("identifier", identifier).with("metadataPrefix", prefix);
  }

  /** Continues a list. */
  static OaiClientRequest resume(String token) {
    return of("ListRecords").with("resumptionToken", token);
  }

  /** Continues a list of headers. */
  static OaiClientRequest resumeHeaders(String token) {
    return of("ListIdentifiers").with("resumptionToken", token);
  }

  private OaiClientRequest with(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new OaiClientRequest(more);
  }

  /** Returns the address to fetch. */
  URI at(URI baseUrl) {
    String query =
        arguments.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    String base = baseUrl.toString();
    return URI.create(base + (base.contains("?") ? "&" : "?") + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
