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
    return store.get(Catalogue.UNION, id).flatMap(found -> Successors.living(store, found));
  }

  /**
   * Returns those ids of a list that stand for a record: its own, and those of records that were
   * merged into it.
   */
  public List<String> idsOf(String record, List<String> ids) {
    return ids.stream()
        .filter(
            id -> id.equals(record) || living(id).filter(r -> r.id().equals(record)).isPresent())
        .toList();
  }

  /** Returns how many of some ids stand for no record any more. */
  public long gone(List<String> ids) {
    return ids.stream().filter(id -> living(id).isEmpty()).count();
  }

  /** Describes a record that {@link #find} returned. */
  public RecordDescription describe(StoredRecord record) {
    return RecordDescription.of(record.id(), record.marc(), libraries);
  }
}
