package org.lienthong.console.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.union.Clusters;

/** Finds related records by searches that are cheap: of one term each, and of few records. */
final class RelatedSearch {
  /** Records in a list: more are found by the search that the page links to. */
  private static final int SHOWN = 6;

  /** Records that begin with the same words, of which volumes are chosen. */
  private static final int CANDIDATES = 40;

  private static final List<String> UNION = List.of(Catalogue.UNION);

  private final SearchIndex index;
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Clusters clusters;

  RelatedSearch(
      SearchIndex index, RecordStore store, LibraryRegistry libraries, Clusters clusters) {
    this.index = index;
    this.store = store;
    this.libraries = libraries;
    this.clusters = clusters;
  }

  RelatedRecords of(RecordDetails details) {
    RecordDescription record = details.brief();
    Set<String> taken = new HashSet<>(Set.of(record.id()));
    List<RecordDescription> volumes = take(volumes(record), taken, CANDIDATES);
    List<RecordDescription> editions = take(editions(record), taken, SHOWN);
    return new RelatedRecords(
        volumes,
        editions,
        others(AccessPoint.AUTHOR, author(details), taken),
        others(AccessPoint.SUBJECT, record.subjects().stream().findFirst(), taken));
  }

  private static Optional<String> author(RecordDetails details) {
    return details.contributors().stream().map(Contributor::heading).findFirst();
  }

  private static List<RecordDescription> take(
      List<RecordDescription> found, Set<String> taken, int most) {
    return found.stream().filter(one -> taken.add(one.id())).limit(most).toList();
  }

  private List<RecordDescription> editions(RecordDescription record) {
    return clusters.work(record.id()).stream()
        .limit(SHOWN + 1L)
        .flatMap(id -> store.get(Catalogue.UNION, id).stream())
        .filter(other -> !other.deleted())
        .map(this::described)
        .sorted(Comparator.comparing(RecordDescription::year).reversed())
        .toList();
  }

  /** A record and the volume that it is. */
  private record Found(SetVolume volume, RecordDescription record) {}

  private List<RecordDescription> volumes(RecordDescription record) {
    Optional<SetVolume> own = SetVolume.of(record.title());
    if (own.isEmpty()) {
      return List.of();
    }
    Query title =
        term(AccessPoint.TITLE, Query.Match.PHRASE, Set.of(Query.Anchor.START), own.get().set());
    Optional<ResultSet> candidates = search(title);
    if (candidates.isEmpty()) {
      return List.of();
    }
    return stored(candidates.get(), CANDIDATES)
        .flatMap(other ->
            SetVolume.of(RecordDescription.title(other.marc()))
                .filter(own.get()::isBeside)
                .map(volume -> new Found(volume, described(other)))
                .stream())
        .filter(other -> areOfOneSet(other.record(), record))
        .sorted(
            Comparator.comparingInt((Found other) -> other.volume().number())
                .thenComparing(other -> other.record().year(), Comparator.reverseOrder()))
        .map(Found::record)
        .toList();
  }

  private static boolean areOfOneSet(RecordDescription a, RecordDescription b) {
    return a.book().kind().equals(b.book().kind())
        && a.book().grades().equals(b.book().grades())
        && a.book().series().equals(b.book().series());
  }

  private RelatedRecords.Others others(
      AccessPoint point, Optional<String> value, Set<String> taken) {
    if (value.isEmpty()) {
      return RelatedRecords.Others.NONE;
    }
    Query query = term(point, Query.Match.EXACT, Set.of(), value.get());
    Optional<ResultSet> found = search(query);
    if (found.isEmpty()) {
      return RelatedRecords.Others.NONE;
    }
    List<RecordDescription> records =
        stored(found.get(), SHOWN + taken.size())
            .filter(record -> !taken.contains(record.id()))
            .limit(SHOWN)
            .map(this::described)
            .toList();
    records.forEach(record -> taken.add(record.id()));
    return new RelatedRecords.Others(value.get(), records, found.get().size());
  }

  /** A heading without words, or an index that is busy, costs the reader one list only. */
  private Optional<ResultSet> search(Query query) {
    try {
      return Optional.of(index.search(UNION, query, List.of()));
    } catch (RefusedException _) {
      return Optional.empty();
    }
  }

  private static Query term(
      AccessPoint point, Query.Match match, Set<Query.Anchor> anchors, String text) {
    return new Query.Term(
        point, Query.Relation.EQ, match, anchors, Set.of(), MaskedText.literal(text));
  }

  private Stream<StoredRecord> stored(ResultSet set, int count) {
    return set.size() == 0
        ? Stream.empty()
        : store.byKeys(set.keys(0, count)).stream()
            .flatMap(record ->
                record == null || record.deleted()
                    ? Stream.<StoredRecord>empty()
                    : Stream.of(record));
  }

  private RecordDescription described(StoredRecord record) {
    return RecordDescription.of(record.id(), DisclosurePolicy.disclose(record).marc(), libraries);
  }
}
