package org.lienthong.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.sets.CuratedSets;
import org.lienthong.core.sets.SetName;
import org.lienthong.core.sets.SetNames;
import org.lienthong.core.store.RecordStore;

/** The answer to ListSets (§4.6), page by page in the order of setSpec. */
final class SetPages {
  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private final LibraryRegistry libraries;
  private final RecordStore store;
  private final TokenSigner seal;
  private final InstantSource clock;

  SetPages(LibraryRegistry libraries, RecordStore store, TokenSigner seal, InstantSource clock) {
    this.libraries = libraries;
    this.store = store;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Where a paused list continues.
   *
   * @param after setSpec of the last set sent
   * @param cursor sets sent so far
   */
  private record Place(String catalogue, String after, int cursor, Instant expires) {
    private static final String MARK = "sets";

    String text() {
      return String.join("|", MARK, catalogue, after, "" + cursor, "" + expires.getEpochSecond());
    }

    static Optional<Place> parse(String text) {
      String[] parts = text.split("\\|", -1);
      if (parts.length != 5 || !parts[0].equals(MARK)) {
        return Optional.empty();
      }
      try {
        Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[4]));
        return Optional.of(new Place(parts[1], parts[2], Integer.parseInt(parts[3]), expires));
      } catch (NumberFormatException | DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Answers with one page.
   *
   * @throws OaiException badResumptionToken
   */
  Answer list(OaiRequest.ListSets request, Repository repository) {
    String catalogue = repository.catalogue().code();
    Place place = place(request.token(), catalogue);
    List<SetName> all =
        SetNames.of(members(repository), new CuratedSets(store).all(), store.sets(catalogue));
    List<SetName> left = all.stream().filter(set -> set.spec().compareTo(place.after) > 0).toList();
    return new Answer(repository.horizon(), page -> write(page, place, left, all.size()));
  }

  private Place place(@Nullable String token, String catalogue) {
    return token == null
        ? new Place(catalogue, "", 0, Instant.MAX)
        : seal.open(token)
            .flatMap(Place::parse)
            .filter(p -> p.catalogue.equals(catalogue) && clock.instant().isBefore(p.expires))
            .orElseThrow(ListPages::badToken);
  }

  private List<Library> members(Repository repository) {
    return repository.catalogue().isUnion()
        ? libraries.all()
        : libraries.find(repository.catalogue().code()).stream().toList();
  }

  private void write(Page page, Place place, List<SetName> left, int size)
      throws XMLStreamException {
    page.start("ListSets");
    List<SetName> shown = left.subList(0, Math.min(left.size(), OaiLimits.SETS_PAGE));
    for (SetName set : shown) {
      write(page, set);
    }
    boolean more = left.size() > shown.size();
    if (more || place.cursor > 0) {
      XMLStreamWriter xml = page.xml();
      page.start("resumptionToken");
      Instant expires = clock.instant().plus(OaiLimits.TOKEN_LIFE);
      if (more) {
        xml.writeAttribute("expirationDate", Datestamps.format(expires));
      }
      xml.writeAttribute("completeListSize", Integer.toString(size));
      xml.writeAttribute("cursor", Integer.toString(place.cursor));
      if (more) {
        Place next =
            new Place(
                place.catalogue, shown.getLast().spec(), place.cursor + shown.size(), expires);
        xml.writeCharacters(seal.seal(next.text()));
      }
      page.end();
    }
    page.end();
  }

  private static void write(Page page, SetName set) throws XMLStreamException {
    page.start("set");
    page.element("setSpec", set.spec());
    page.element("setName", set.vietnamese());
    page.start("setDescription");
    XMLStreamWriter xml = page.xml();
    xml.writeStartElement("oai_dc", "dc", OAI_DC);
    xml.writeNamespace("oai_dc", OAI_DC);
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("xsi", Page.XSI);
    xml.writeAttribute(
        "xsi",
        Page.XSI,
        "schemaLocation",
        OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    title(page, "vi", set.vietnamese());
    title(page, "en", set.english());
    xml.writeEndElement();
    page.end();
    page.end();
  }

  private static void title(Page page, String language, String text) throws XMLStreamException {
    XMLStreamWriter xml = page.xml();
    xml.writeStartElement("dc", "title", DC);
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
    xml.writeCharacters(org.lienthong.marc.xml.XmlText.legal(text));
    xml.writeEndElement();
  }
}
