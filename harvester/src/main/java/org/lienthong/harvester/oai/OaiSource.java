package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.http.Login;

/**
 * The part of a repository that is harvested.
 *
 * @param baseUrl its base URL without name and password
 * @param login name and password from the base URL; null for none
 * @param set setSpec; null for everything
 * @param prefix metadataPrefix; null to choose the best that it has
 */
record OaiSource(
    URI baseUrl, @Nullable Login login, @Nullable String set, @Nullable String prefix) {

  /** Returns the source that a library names. */
  static OaiSource of(Library library) throws FetchException {
    Map<String, String> attributes = library.attributes();
    String address = attributes.getOrDefault(LibraryAttribute.OAI_URL, "").strip();
    if (address.isEmpty()) {
      throw FetchException.lasting(
          "thư viện " + library.code() + " không có địa chỉ OAI-PMH / has no OAI-PMH address");
    }
    try {
      URI given = new URI(address);
      String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
      if (given.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new URISyntaxException(address, "not an HTTP address");
      }
      String user = given.getRawUserInfo();
      return new OaiSource(
          user == null ? given : withoutUser(given, user),
          user == null ? null : new Login(URLDecoder.decode(user.replace("+", "%2B"), UTF_8)),
          given(attributes.get(LibraryAttribute.OAI_SET)),
          given(attributes.get(LibraryAttribute.OAI_PREFIX)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw FetchException.lasting(
          "địa chỉ OAI-PMH sai: '" + address + "' / not an address: " + e.getMessage());
    }
  }

  private static URI withoutUser(URI given, String user) {
    return URI.create(given.toString().replace(user + "@", ""));
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Returns a text that changes when another part of another repository is asked for. */
  String signature() {
    return baseUrl + " set=" + (set == null ? "" : set);
  }
}
