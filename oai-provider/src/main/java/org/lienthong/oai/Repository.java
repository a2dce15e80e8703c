package org.lienthong.oai;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.Publication;

/**
 * One catalogue as seen by one request.
 *
 * @param baseUrl the address of this repository
 * @param unionUrl the address of the union's repository
 * @param chunk returns how many records of a list are to be read at a time
 * @param horizon the second that was open when the request arrived; its records are not disclosed
 */
record Repository(
    Catalogue catalogue,
    String baseUrl,
    String unionUrl,
    RecordStore store,
    IdentifierScheme identifiers,
    Publications publications,
    IntSupplier chunk,
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

  /** Returns a datestamp that is not after that of any record in this repository. */
  Instant earliest() {
    return store.earliest(catalogue.code()).filter(horizon::isAfter).orElse(horizon);
  }
}
