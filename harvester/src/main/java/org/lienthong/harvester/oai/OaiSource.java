package org.lienthong.harvester.oai;

import java.net.URI;
import java.net.URISyntaxException;
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
 * @param login name and password of the library for it; null for none
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
      return new OaiSource(
          given,
          Login.of(library, LibraryAttribute.OAI_URL),
          given(attributes.get(LibraryAttribute.OAI_SET)),
          given(attributes.get(LibraryAttribute.OAI_PREFIX)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Without the address: what cannot be read may have a password anywhere.
      throw FetchException.lasting(
          "thư viện "
              + library.code()
              + " có địa chỉ OAI-PMH sai; hãy đặt lại bằng: lienthong library set"
              + " / has an OAI-PMH address that cannot be read; set it again");
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Returns a text that changes when another part of another repository is asked for. */
  String signature() {
    return baseUrl + " set=" + (set == null ? "" : set);
  }
}
