package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/**
 * A harvester that keeps up with a repository: after its first list it asks for what has changed
 * since the last one began, as OAI-PMH 2.0 §2.7.1 has it. For one thread, but for what it has.
 */
final class ListHarvester {
  private static final int UNAVAILABLE = 503;

  private final String base;
  private final Set<String> records = ConcurrentHashMap.newKeySet();
  private String from = "";

  /**
   * Makes one that has nothing.
   *
   * @param verb ListRecords or ListIdentifiers
   */
  ListHarvester(String baseUrl, String verb) {
    this.base = baseUrl + "?verb=" + verb;
  }

  /** Returns the local identifiers of the records that it has. */
  Set<String> records() {
    return records;
  }

  /** Reads one list to its end; returns false when the server was too busy for it. */
  boolean harvest() {
    String address = base + "&metadataPrefix=oai_dc" + (from.isEmpty() ? "" : "&from=" + from);
    String began = "";
    while (!address.isEmpty()) {
      Http.Answer answer = Http.get(address);
      if (answer.status() == UNAVAILABLE) {
        return false;
      }
      Xml xml = Xml.parse(answer.body());
      began = began.isEmpty() ? xml.texts("responseDate").getFirst() : began;
      xml.elements("error").stream()
          .map(error -> error.getAttribute("code"))
          .filter(code -> !code.equals("noRecordsMatch"))
          .forEach(code -> {
            throw new IllegalStateException(code);
          });
      xml.elements("header").forEach(this::take);
      address =
          xml.texts("resumptionToken").stream()
              .filter(token -> !token.isEmpty())
              .map(token -> base + "&resumptionToken=" + Http.encoded(token))
              .findFirst()
              .orElse("");
    }
    from = began;
    return true;
  }

  private void take(Element header) {
    String identifier =
        header.getElementsByTagNameNS("*", "identifier").item(0).getTextContent().strip();
    String local = URLDecoder.decode(identifier.substring(identifier.indexOf('/') + 1), UTF_8);
    if (header.getAttribute("status").equals("deleted")) {
      records.remove(local);
    } else {
      records.add(local);
    }
  }
}
