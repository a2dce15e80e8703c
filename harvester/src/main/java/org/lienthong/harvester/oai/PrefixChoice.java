package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.util.List;
import java.util.Set;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.oai.OaiPage.Format;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/**
 * Chooses the format to ask for: the library's own choice, MARC where there is any, Dublin Core.
 */
final class PrefixChoice {
  private static final List<String> MARC = List.of("marc21", "marcxml", "marc", "oai_marc");
  private static final String DUBLIN_CORE = "oai_dc";

  private PrefixChoice() {}

  /**
   * Returns the metadataPrefix to ask for.
   *
   * @throws FetchException when the server cannot be asked, or has no format that we read
   */
  static String of(OaiSource source, OaiClient client)
      throws FetchException, InterruptedIOException {
    String own = source.prefix();
    if (own != null) {
      return own;
    }
    List<Format> formats =
        client.ask(OaiClientRequest.of("ListMetadataFormats"), Set.of()).formats();
    List<String> prefixes = formats.stream().map(Format::prefix).toList();
    for (String known : MARC) {
      if (prefixes.contains(known)) {
        return known;
      }
    }
    return formats.stream()
        .filter(f -> f.namespace().equals(MarcXmlWriter.NAMESPACE))
        .map(Format::prefix)
        .findFirst()
        .orElseGet(() ->
            prefixes.isEmpty() || prefixes.contains(DUBLIN_CORE)
                ? DUBLIN_CORE
                : prefixes.getFirst());
  }
}
