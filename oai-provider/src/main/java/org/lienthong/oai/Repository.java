package org.lienthong.oai;

import java.time.Instant;
import java.util.Optional;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.Publication;

/**
 * One catalogue as one request sees it.
 *
 * @param baseUrl where this repository is reached
 * @param unionUrl where the union's repository is reached
 * @param horizon the second that was open when the request came; nothing of it is disclosed
 */
record Repository(
    Catalogue catalogue,
    String baseUrl,
    String unionUrl,
    RecordStore store,
    IdentifierScheme identifiers,
    Publications publications,
    Instant horizon) {
  /** Returns the record of this repository that an identifier names. */
  Optional<StoredRecord> find(String identifier) {
    return identifiers
        .parse(identifier)
        .filter(place -> place.catalogue().equals(catalogue.code()))
        .flatMap(place -> store.get(catalogue.code(), place.id()));
  }

  /** Returns how a record of this repository is published. */
  Publication publication(StoredRecord record) {
    return publications.of(record, this);
  }

  /** Returns a datestamp that none of this repository's records is before. */
  Instant earliest() {
    return store.earliest(catalogue.code()).filter(horizon::isAfter).orElse(horizon);
  }
}
