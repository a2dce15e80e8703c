package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.sets.LibrarySets;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.Publication;
import org.lienthong.marc.crosswalk.Publication.Holder;

/**
 * Provides how records are published here. The holders of a union record are the libraries in whose
 * sets it is; the page of a record is its GetRecord answer, shown by the stylesheet.
 *
 * @param licence address of the licence of all records, null for none
 */
record Publications(LibraryRegistry libraries, @Nullable String licence) {
  Publication of(StoredRecord record, Repository repository) {
    String identifier = repository.identifiers().identifier(record.catalogue(), record.id());
    return new Publication(
        identifier,
        repository.baseUrl()
            + "?verb=GetRecord&metadataPrefix=oai_dc&identifier="
            + URLEncoder.encode(identifier, UTF_8),
        holders(record, repository.catalogue()),
        libraries.catalogue(Catalogue.UNION).orElse(repository.catalogue()).title(),
        licence);
  }

  private List<Holder> holders(StoredRecord record, Catalogue catalogue) {
    Stream<Library> holders =
        catalogue.isUnion()
            ? record.sets().stream()
                .flatMap(spec -> LibrarySets.library(spec).stream())
                .flatMap(code -> libraries.find(code).stream())
            : libraries.find(catalogue.code()).stream();
    return holders
        .filter(library -> !library.name().isBlank())
        .map(library -> new Holder(library.code(), library.name()))
        .toList();
  }
}
