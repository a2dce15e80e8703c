package org.lienthong.core.sets;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Outcome;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The curated sets of all catalogues, stored in the record store. {@link #refresh} makes their
 * members equal to what their queries find; a record that enters or leaves gets a new datestamp.
 * For use by any number of threads.
 */
public final class CuratedSets {
  private static final String SCOPE = "curated-set";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RecordStore store;

  public CuratedSets(RecordStore store) {
    this.store = store;
  }

  /** Returns all of them, by code. */
  public List<CuratedSet> all() {
    return store.stateKeys(SCOPE).stream()
        .map(code -> store.state(SCOPE, code))
        .flatMap(Optional::stream)
        .map(json -> JSON.readValue(json, CuratedSet.class))
        .toList();
  }

  /**
   * Adds a set, or replaces the one of the same code. It is empty until the next {@link #refresh}.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when its query is not supported
   */
  public void put(CuratedSet set) {
    Cql.parse(set.cql());
    String json = JSON.writeValueAsString(set);
    store.write(transaction -> {
      transaction.putState(SCOPE, set.code(), json);
      return set;
    });
  }

  /**
   * Removes a set; its records leave it.
   *
   * @param catalogues codes of the catalogues whose records it may contain
   * @return how many records left it
   */
  public long remove(CuratedSet set, List<String> catalogues) {
    store.write(transaction -> {
      transaction.putState(SCOPE, set.code(), null);
      return set;
    });
    return catalogues.stream().mapToLong(c -> expel(set.spec(), c, Set.of())).sum();
  }

  /**
   * Updates the members of every set to the results of its query.
   *
   * @param index the index to search; records that are not indexed yet wait for the next refresh
   * @return how many memberships changed
   */
  public long refresh(SearchIndex index, List<String> catalogues) {
    long changed = 0;
    for (CuratedSet set : all()) {
      for (String catalogue : catalogues) {
        Set<String> found = new HashSet<>();
        changed += admit(set, catalogue, index, found);
        changed += expel(set.spec(), catalogue, found);
      }
    }
    return changed;
  }

  private long admit(CuratedSet set, String catalogue, SearchIndex index, Set<String> found) {
    ResultSet results = index.search(List.of(catalogue), Cql.parse(set.cql()).query(), List.of());
    long changed = 0;
    for (long start = 0; start < results.size(); start += StoreLimits.BATCH) {
      long[] keys = results.keys(start, StoreLimits.BATCH);
      List<String> ids =
          store.byKeys(keys).stream().filter(Objects::nonNull).map(StoredRecord::id).toList();
      found.addAll(ids);
      changed += join(ids, catalogue, set.spec(), true);
    }
    return changed;
  }

  private long expel(String spec, String catalogue, Set<String> stay) {
    Listing members = new Listing(catalogue, spec, null, null, true);
    long end = store.lastSeq();
    long after = 0;
    long changed = 0;
    while (after < end) {
      List<StoredRecord> page = store.list(members, after, StoreLimits.BATCH);
      if (page.isEmpty()) {
        break;
      }
      after = page.getLast().seq();
      List<String> out =
          page.stream().map(StoredRecord::id).filter(id -> !stay.contains(id)).toList();
      changed += join(out, catalogue, spec, false);
    }
    return changed;
  }

  private long join(List<String> ids, String catalogue, String spec, boolean member) {
    if (ids.isEmpty()) {
      return 0;
    }
    return store.write(transaction ->
        ids.stream()
            .map(id -> transaction.apply(new RecordChange.Join(catalogue, id, spec, member)))
            .filter(outcome -> outcome == Outcome.CHANGED)
            .count());
  }
}
