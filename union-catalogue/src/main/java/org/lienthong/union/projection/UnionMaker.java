package org.lienthong.union.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.sets.SetNames;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.record.Corrections;
import org.lienthong.union.record.Overlay;
import org.lienthong.union.record.Source;
import org.lienthong.union.record.UnionRecord;
import org.lienthong.union.record.WorkKey;
import org.lienthong.union.table.Cluster;

/**
 * Makes union records from the records of their members. It only reads, and only source records,
 * which the transaction of the union does not write; so any thread may do it.
 */
final class UnionMaker {
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Map<Long, MemberRecord> known = new HashMap<>();

  /**
   * A member of a cluster.
   *
   * @param key of its record
   * @param features what the record was matched by
   */
  record Holder(long key, Supplier<MatchFeatures> features) {}

  /** The parts that the union record of a cluster is made from. */
  record Parts(Cluster cluster, List<Holder> holders, Overlay overlay) {}

  /** A finished union record, and the key of its work. */
  record Made(Cluster cluster, String work, RecordChange.Put put) {}

  private record Member(MemberRecord record, Holder holder) {}

  /**
   * Creates a maker.
   *
   * @param known records that need not be read again
   */
  UnionMaker(RecordStore store, LibraryRegistry libraries, List<MemberRecord> known) {
    this.store = store;
    this.libraries = libraries;
    known.forEach(record -> this.known.put(record.key(), record));
  }

  /** Makes several union records, reading the members of all of them at once. */
  List<Made> make(List<Parts> some) {
    long[] missing =
        some.stream()
            .flatMap(parts -> parts.holders().stream())
            .mapToLong(Holder::key)
            .filter(key -> !known.containsKey(key))
            .toArray();
    Map<Long, MemberRecord> read = new HashMap<>();
    for (StoredRecord record : store.byKeys(missing)) {
      if (record != null) {
        read.put(record.key(), MemberRecord.of(record));
      }
    }
    return some.stream().map(parts -> make(parts, read)).toList();
  }

  private Made make(Parts parts, Map<Long, MemberRecord> read) {
    List<Member> members = members(parts, read);
    List<Source> sources = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    Set<Library> holders = new LinkedHashSet<>();
    for (Member member : members) {
      sources.add(member.record().source());
      origins.addAll(member.record().origins());
      holders.add(library(member.record().source().library()));
    }
    String id = parts.cluster().id();
    MarcRecord marc = parts.overlay().over(UnionRecord.make(id, sources).marc());
    List<String> sets = new ArrayList<>(RecordSets.of(marc, holders));
    sets.addAll(corrected(sources, marc));
    return new Made(
        parts.cluster(),
        WorkKey.of(members.getFirst().holder().features().get()),
        new RecordChange.Put(Catalogue.UNION, id, marc, sets, origins));
  }

  /** Returns the members with their records, by library and local id. */
  private List<Member> members(Parts parts, Map<Long, MemberRecord> read) {
    List<Member> out = new ArrayList<>();
    for (Holder holder : parts.holders()) {
      MemberRecord record = known.getOrDefault(holder.key(), read.get(holder.key()));
      if (record == null) {
        throw new IllegalStateException("no record " + holder.key() + " of " + parts.cluster());
      }
      out.add(new Member(record, holder));
    }
    out.sort(
        Comparator.comparing((Member m) -> m.record().source().library())
            .thenComparing(m -> m.record().source().localId()));
    return out;
  }

  /** The sets {@code corrections:CODE}: members whose own record this one would improve. */
  private static Set<String> corrected(List<Source> sources, MarcRecord union) {
    Set<String> out = new TreeSet<>();
    if (sources.size() > 1) {
      Corrections corrections = new Corrections(union);
      for (Source source : sources) {
        if (!corrections.of(source.marc()).isEmpty()) {
          out.add(SetNames.CORRECTIONS + ":" + source.library());
        }
      }
    }
    return out;
  }

  /** Records may outlive the registration of their library. */
  private Library library(String code) {
    return libraries.find(code).orElseGet(() -> new Library(code, code, Map.of()));
  }
}
