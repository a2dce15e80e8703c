package org.lienthong.oai;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.member.LibraryRegistry;

/** The answer to Identify (§4.2). */
final class IdentifyAnswer {
  private final OaiSettings settings;
  private final LibraryRegistry libraries;

  IdentifyAnswer(OaiSettings settings, LibraryRegistry libraries) {
    this.settings = settings;
    this.libraries = libraries;
  }

  Answer of(Repository repository) {
    return new Answer(repository.horizon(), page -> write(page, repository));
  }

  private void write(Page page, Repository repository) throws XMLStreamException {
    page.start("Identify");
    page.element("repositoryName", repository.catalogue().title());
    page.element("baseURL", repository.baseUrl());
    page.element("protocolVersion", "2.0");
    for (String email : settings.adminEmails()) {
      page.element("adminEmail", email);
    }
    page.element("earliestDatestamp", Datestamps.format(repository.earliest()));
    page.element("deletedRecord", "persistent");
    page.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    page.element("compression", "gzip");
    Descriptions descriptions = new Descriptions(page);
    descriptions.identifier(
        settings.repository(),
        repository.identifiers().identifier(repository.catalogue().code(), "000123"));
    descriptions.policy(settings.rights());
    descriptions.rights(settings.rights());
    descriptions.branding(repository.unionUrl());
    if (repository.catalogue().isUnion()) {
      descriptions.friends(friends(repository));
    }
    descriptions.toolkit(settings.adminEmails().getFirst());
    page.end();
  }

  /**
   * Returns the own repositories of members that agreed to it, and for the others those that we
   * publish for them.
   */
  private List<String> friends(Repository union) {
    return libraries.all().stream()
        .limit(OaiLimits.MAX_FRIENDS)
        .map(library -> friend(library, union))
        .filter(Envelope::isUri)
        .toList();
  }

  private static String friend(Library library, Repository union) {
    String ours = union.unionUrl() + "/" + library.code();
    boolean agreed = "yes".equals(library.attributes().get(LibraryAttribute.PUBLISH_ADDRESS));
    return agreed ? library.attributes().getOrDefault(LibraryAttribute.OAI_URL, ours) : ours;
  }
}
