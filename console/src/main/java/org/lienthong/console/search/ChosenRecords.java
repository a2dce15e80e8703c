package org.lienthong.console.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/** The records that a reader chose, by their ids. For use by any number of threads. */
public final class ChosenRecords {
  /** Successors of successors that are followed: merges are rare. */
  private static final int MAX_STEPS = 20;

  private final RecordStore store;
  private final LibraryRegistry libraries;

  ChosenRecords(RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = libraries;
  }

  /**
   * Returns the records of ids in their order, as they may be published: those that are in the
   * union, with the successors of those that were merged, each once.
   */
  public List<StoredRecord> find(List<String> ids) {
    Map<String, StoredRecord> out = new LinkedHashMap<>();
    for (String id : ids) {
      living(id)
          .map(DisclosurePolicy::disclose)
          .ifPresent(record -> out.putIfAbsent(record.id(), record));
    }
    return List.copyOf(out.values());
  }

  private Optional<StoredRecord> living(String id) {
    Optional<StoredRecord> found = store.get(Catalogue.UNION, id);
    for (int step = 0; step < MAX_STEPS; step++) {
      String successor = found.map(StoredRecord::successor).orElse(null);
      if (successor == null) {
        break;
      }
      found = store.get(Catalogue.UNION, successor);
    }
    return found.filter(record -> !record.deleted());
  }

  /** Describes a record that {@link #find} returned. */
  public RecordDescription describe(StoredRecord record) {
    return RecordDescription.of(record.id(), record.marc(), libraries);
  }
}
