package org.lienthong.console.search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.sets.SetName;
import org.lienthong.core.sets.SetNames;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.union.Clusters;
import org.lienthong.union.UnionRecords;

/**
 * The records of the union catalogue one by one, for people: what they say, what is related to
 * them, where their fields came from. For use by any number of threads.
 */
public final class CatalogueRecords {
  private static final String CLASSES = "subj:";

  /** Subject classes by their setSpec. */
  private static final Map<String, SetName> CLASS_NAMES =
      SetNames.of(List.of(), List.of(), List.of()).stream()
          .filter(name -> name.spec().startsWith(CLASSES))
          .collect(Collectors.toUnmodifiableMap(SetName::spec, Function.identity()));

  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Clusters clusters;
  private final UnionRecords union;
  private final RelatedSearch related;

  CatalogueRecords(SearchIndex index, RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = libraries;
    this.clusters = new Clusters(store);
    this.union = new UnionRecords(store, libraries, InstantSource.system());
    this.related = new RelatedSearch(index, store, libraries, clusters);
  }

  /** Finds the record of an id, or what became of it. */
  public RecordLookup find(String id) {
    Optional<StoredRecord> first = store.get(Catalogue.UNION, id);
    if (first.isEmpty()) {
      return new RecordLookup.Unknown();
    }
    StoredRecord record = first.get();
    if (!record.deleted()) {
      return new RecordLookup.Found(DisclosurePolicy.disclose(record));
    }
    return Successors.living(store, record)
        .<RecordLookup>map(living -> new RecordLookup.Moved(living.id()))
        .orElseGet(() -> new RecordLookup.Deleted(record.datestamp()));
  }

  /** Describes a record at length. */
  public RecordDetails details(StoredRecord found) {
    StoredRecord record = DisclosurePolicy.disclose(found);
    return RecordDetails.of(
        RecordDescription.of(record.id(), record.marc(), libraries),
        record.marc(),
        record.sets().stream().flatMap(spec -> className(spec).stream()).toList(),
        received(record.id()));
  }

  private static Optional<SetName> className(String spec) {
    return Optional.ofNullable(CLASS_NAMES.get(spec));
  }

  /** Returns when the records of the members were last received, by library. */
  private Map<String, Instant> received(String id) {
    Map<String, Instant> out = new HashMap<>();
    for (RecordRef member : clusters.members(id)) {
      store
          .get(member.library(), member.localId())
          .filter(record -> !record.deleted())
          .ifPresent(
              record -> out.merge(member.library(), received(record), CatalogueRecords::later));
    }
    return out;
  }

  private static Instant received(StoredRecord record) {
    Instant out = record.datestamp();
    for (Origin origin : record.origins()) {
      @Nullable Instant harvested = origin.harvested();
      out = harvested == null ? out : later(out, harvested);
    }
    return out;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** Finds records that a reader of this one may want too. */
  public RelatedRecords related(RecordDetails details) {
    return related.of(details);
  }

  /** Returns the published fields of a record and where they came from, in the record's order. */
  public List<SourcedField> fields(StoredRecord record) {
    return FieldSources.of(record, union.provenance(record.id()));
  }

  /** Returns the name of a library; its code when it is not registered. */
  public String libraryName(String code) {
    return libraries.find(code).map(library -> library.name()).orElse(code);
  }
}
