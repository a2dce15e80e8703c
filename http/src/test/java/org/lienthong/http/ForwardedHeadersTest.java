package org.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {
  private static final PublicAddress ASKED = new PublicAddress("http", "inner", 8080, "");
  private static final String PROXY = "10.0.0.1";

  /**
   * Returns the client and address found for a request that {@code peer} sent, where the proxies
   * set the family of the first header.
   */
  private static String origin(String peer, String... headers) {
    return origin(
        headers[0].equals("Forwarded") ? ForwardedFamily.FORWARDED : ForwardedFamily.X_FORWARDED,
        peer,
        headers);
  }

  private static String origin(ForwardedFamily family, String peer, String... headers) {
    ForwardedHeaders.Origin origin =
        forwarded(family).origin(InetAddress.ofLiteral(peer), ASKED, fields(headers));
    return origin.client().getHostAddress() + " " + origin.address();
  }

  private static ForwardedHeaders forwarded(ForwardedFamily family) {
    return new ForwardedHeaders(Proxies.of(List.of("10.0.0.0/8", "fd00::/8"), family));
  }

  private static HttpFields fields(String... headers) {
    HttpFields.Mutable fields = HttpFields.build();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    return fields;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "for= ", "for=\"\\a", " "})
  void readsHostileHeadersInTimeThatGrowsWithTheirLengthOnly(String part) {
    String header = part.repeat(60_000 / part.length());
    String found =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> origin(PROXY, "Forwarded", header));
    assertThat(found).isEqualTo("10.0.0.1 http://inner:8080");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=192.0.2.1;proto=https;host=a.example | 192.0.2.1 https://a.example",
        "For=\"192.0.2.1:4711\"; Proto=HTTPS; Host=\"a.example:444\" | 192.0.2.1 https://a.example:444",
        "for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1 http://inner:8080",
        "proto=https | 10.0.0.1 https://inner",
        "host=\"[2001:db8::2]:81\" | 10.0.0.1 http://[2001:db8::2]:81",
        "for=6.6.6.6;host=evil.example, for=192.0.2.1;host=a.example | 192.0.2.1 http://a.example",
        "for=192.0.2.1;host=a.example;proto=https, for=10.0.0.2;host=mid | 192.0.2.1 https://a.example",
        "for=unknown;host=a.example | 10.0.0.1 http://a.example",
        "for=_hidden | 10.0.0.1 http://inner:8080",
        "host=\"a b\" | 10.0.0.1 http://inner:8080",
        "proto=gopher | 10.0.0.1 http://inner:8080",
        "for=192.0.2.1;host | 10.0.0.1 http://inner:8080",
      })
  void readsTheStandardHeader(String header, String expected) {
    assertThat(origin(PROXY, "Forwarded", header)).isEqualTo(expected);
  }

  @Test
  void readsTheOlderHeaders() {
    assertThat(origin(PROXY, "X-Forwarded-For", "6.6.6.6, 192.0.2.1", "X-Forwarded-Proto", "https"))
        .isEqualTo("192.0.2.1 https://inner");
    assertThat(origin(PROXY, "X-Forwarded-Host", "a.example", "X-Forwarded-Port", "8443"))
        .isEqualTo("10.0.0.1 http://a.example:8443");
    assertThat(
            origin(
                PROXY,
                "X-Forwarded-Host",
                "a.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/books/"))
        .isEqualTo("10.0.0.1 https://a.example/books");
  }

  @Test
  void readsNoHeaderOfTheFamilyThatTheProxiesPassOnFromClients() {
    String[] both = {
      "Forwarded", "for=6.6.6.6;proto=https;host=evil.example", "X-Forwarded-For", "192.0.2.1"
    };
    assertThat(origin(ForwardedFamily.X_FORWARDED, PROXY, both))
        .isEqualTo("192.0.2.1 http://inner:8080");
    assertThat(
            origin(
                ForwardedFamily.FORWARDED,
                PROXY,
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=192.0.2.1;host=a.example"))
        .isEqualTo("192.0.2.1 http://a.example");
  }

  @Test
  void readsEachListAtTheHopOfTheTrustedProxy() {
    assertThat(
            origin(
                PROXY,
                "X-Forwarded-For",
                "6.6.6.6, 192.0.2.1",
                "X-Forwarded-Host",
                "evil.example, a.example",
                "X-Forwarded-Proto",
                "http, https"))
        .isEqualTo("192.0.2.1 https://a.example");
    assertThat(
            origin(
                PROXY,
                "X-Forwarded-For",
                "6.6.6.6, 192.0.2.1, 10.0.0.2",
                "X-Forwarded-Host",
                "evil.example, a.example, mid.example"))
        .isEqualTo("192.0.2.1 http://a.example");
  }

  @Test
  void keepsThePlaceOfAnEmptyItem() {
    assertThat(origin(PROXY, "X-Forwarded-Host", "evil.example,")).endsWith(" http://inner:8080");
  }

  @Test
  void findsTheClientWithoutTheAddress() {
    HttpFields older = fields("X-Forwarded-For", "6.6.6.6, 192.0.2.1, 10.0.0.2");
    HttpFields standard = fields("Forwarded", "for=192.0.2.1, for=10.0.0.2");
    InetAddress peer = InetAddress.ofLiteral(PROXY);
    InetAddress client = InetAddress.ofLiteral("192.0.2.1");
    assertThat(forwarded(ForwardedFamily.X_FORWARDED).client(peer, older)).isEqualTo(client);
    assertThat(forwarded(ForwardedFamily.X_FORWARDED).client(peer, standard)).isEqualTo(peer);
    assertThat(forwarded(ForwardedFamily.FORWARDED).client(peer, standard)).isEqualTo(client);
    assertThat(forwarded(ForwardedFamily.FORWARDED).client(peer, older)).isEqualTo(peer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.9", "11.0.0.1", "fe00::1"})
  void believesNobodyElse(String peer) {
    assertThat(origin(peer, "Forwarded", "for=192.0.2.1;host=evil.example"))
        .endsWith(" http://inner:8080")
        .doesNotContain("192.0.2.1 ");
  }

  @Test
  void followsNoMoreHopsThanTheLimit() {
    String hops = String.join(", ", Collections.nCopies(HttpLimits.MAX_HOPS - 1, "for=10.0.0.2"));
    assertThat(origin(PROXY, "Forwarded", "for=192.0.2.1, " + hops)).startsWith("192.0.2.1 ");
    assertThat(origin(PROXY, "Forwarded", "for=192.0.2.1, for=10.0.0.3, " + hops))
        .startsWith("10.0.0.3 ");
  }

  @Property
  void anyHeaderGivesAnAddress(@ForAll String header) {
    assertThat(origin(PROXY, "Forwarded", header)).contains("http");
    assertThat(origin(PROXY, "X-Forwarded-For", header, "X-Forwarded-Host", header))
        .contains("http");
  }

  @Test
  void takesAsManyProxiesAsTheLimit() {
    List<String> most = Collections.nCopies(HttpLimits.MAX_PROXIES, "10.0.0.0/8");
    assertThat(Proxies.of(most, ForwardedFamily.X_FORWARDED).include(InetAddress.ofLiteral(PROXY)))
        .isTrue();
    List<String> more = Collections.nCopies(HttpLimits.MAX_PROXIES + 1, PROXY);
    assertThatThrownBy(() -> Proxies.of(more, ForwardedFamily.X_FORWARDED))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
