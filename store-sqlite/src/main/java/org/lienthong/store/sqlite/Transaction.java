package org.lienthong.store.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.AssignedSets;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.Outcome;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordChange.Join;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.store.sqlite.PresentRecords.Present;

/** The open write transaction, for the one thread that holds the writer. */
final class Transaction implements StoreTransaction {
  private static final MarcRecord NOTHING = new MarcRecord(Leader.BOOK.with(5, 'd'), List.of());

  private final Statements sql;
  private final SetPlaces places;
  private final CatalogueCounts counts;
  private final long datestamp;
  private final long firstSeq;
  private long seq;
  private long lastKey;

  Transaction(Statements sql, SetSpecs sets, long datestamp, long lastSeq) {
    this.sql = sql;
    this.places = new SetPlaces(sql, sets);
    this.counts = new CatalogueCounts(sql);
    this.datestamp = datestamp;
    this.firstSeq = lastSeq;
    this.seq = lastSeq;
  }

  @Override
  public long lastSeq() {
    return seq;
  }

  boolean gaveSeq() {
    return seq > firstSeq;
  }

  /** Writes the buffered rows, at the end. */
  void save() {
    places.save();
    counts.save();
  }

  @Override
  public Outcome apply(RecordChange change) {
    return apply(List.of(change)).getFirst();
  }

  @Override
  public List<Outcome> apply(List<? extends RecordChange> changes) {
    changes.forEach(Transaction::check);
    PresentRecords present = PresentRecords.of(changes, sql);
    List<Outcome> out = new ArrayList<>(changes.size());
    for (RecordChange change : changes) {
      out.add(
          switch (change) {
            case Put put -> put(put, present);
            case Delete delete -> delete(delete, present);
            case Join join -> join(join, present);
          });
    }
    return out;
  }

  private static void check(RecordChange change) {
    int length = change.id().length();
    if (length == 0 || length > StoreLimits.MAX_ID_CHARS) {
      throw new IllegalArgumentException(
          "identifier of " + length + " characters; 1 to " + StoreLimits.MAX_ID_CHARS);
    }
  }

  private Outcome put(Put put, PresentRecords records) {
    Present present = records.get(put);
    byte[] packed = put.packed();
    byte[] digest = Digests.of(packed);
    List<String> before = present == null ? List.of() : Rows.sets(present.sets());
    String sets = Rows.text(AssignedSets.keep(before, put.sets()));
    String origins = OriginText.of(put.origins());
    if (present == null) {
      insert(put, records, false, sets, origins, digest, packed);
      return Outcome.NEW;
    }
    boolean same = present.sets().equals(sets) && Arrays.equals(present.digest(), digest);
    if (same && !present.deleted()) {
      setOrigins(present, origins);
      return Outcome.UNCHANGED;
    }
    update(put, records, present, false, null, sets, origins, digest, packed);
    return present.deleted() ? Outcome.NEW : Outcome.CHANGED;
  }

  private Outcome join(Join join, PresentRecords records) {
    Present present = records.get(join);
    if (present == null || present.deleted()) {
      return Outcome.UNCHANGED;
    }
    List<String> before = Rows.sets(present.sets());
    String sets = Rows.text(AssignedSets.with(before, join.set(), join.member()));
    if (sets.equals(present.sets())) {
      return Outcome.UNCHANGED;
    }
    update(join, records, present, false, null, sets, present.origins(), present.digest(), null);
    return Outcome.CHANGED;
  }

  private Outcome delete(Delete delete, PresentRecords records) {
    Present present = records.get(delete);
    Origin origin = delete.origin();
    if (present == null) {
      if (origin != null) {
        byte[] packed = PackedMarc.pack(NOTHING);
        String origins = OriginText.of(List.of(origin));
        insert(delete, records, true, "", origins, Digests.of(packed), packed);
        return Outcome.DELETED;
      }
      return Outcome.UNCHANGED;
    }
    String origins = origin == null ? present.origins() : OriginText.of(List.of(origin));
    if (present.deleted() && Objects.equals(present.successor(), delete.successor())) {
      setOrigins(present, origins);
      return Outcome.UNCHANGED;
    }
    update(
        delete,
        records,
        present,
        true,
        delete.successor(),
        present.sets(),
        origins,
        present.digest(),
        null);
    return Outcome.DELETED;
  }

  private void setOrigins(Present present, String origins) {
    if (!present.origins().equals(origins)) {
      sql.run("UPDATE record SET origins = ? WHERE key = ?", origins, present.key());
    }
  }

  private void insert(
      RecordChange change,
      PresentRecords records,
      boolean deleted,
      String sets,
      String origins,
      byte[] digest,
      byte[] packed) {
    long next = nextSeq();
    long key = nextKey();
    sql.run(
        "INSERT INTO record (key, catalogue, id, seq, datestamp, deleted, sets, origins, digest,"
            + " marc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        change.catalogue(),
        change.id(),
        next,
        datestamp,
        deleted ? 1 : 0,
        sets,
        origins,
        digest,
        packed);
    places.join(change.catalogue(), sets, "", next, deleted);
    counts.add(change.catalogue(), 1, deleted ? 0 : 1);
    records.put(change, new Present(key, next, deleted, null, sets, "", origins, digest));
  }

  private void update(
      RecordChange change,
      PresentRecords records,
      Present present,
      boolean deleted,
      @Nullable String successor,
      String sets,
      String origins,
      byte[] digest,
      byte @Nullable [] packed) {
    long key = present.key();
    long next = nextSeq();
    String left = SetPlaces.left(present.sets(), present.left(), sets);
    sql.run(
        "UPDATE record SET seq = ?, datestamp = ?, deleted = ?, successor = ?, sets = ?, left_sets = ?,"
            + " origins = ?, digest = ?, marc = coalesce(?, marc) WHERE key = ?",
        next,
        datestamp,
        deleted ? 1 : 0,
        successor,
        sets,
        left,
        origins,
        digest,
        packed,
        key);
    places.leave(present.sets(), present.left());
    places.join(change.catalogue(), sets, left, next, deleted);
    counts.add(change.catalogue(), 0, (deleted ? 0 : 1) - (present.deleted() ? 0 : 1));
    records.put(change, new Present(key, next, deleted, successor, sets, left, origins, digest));
  }

  /** Keys are consecutive: no record is ever removed from the table. */
  private long nextKey() {
    if (lastKey == 0) {
      lastKey = sql.number("SELECT coalesce(max(key), 0) FROM record");
    }
    return ++lastKey;
  }

  private long nextSeq() {
    seq++;
    if (seq == firstSeq + 1) {
      sql.run(
          "INSERT INTO second (datestamp, seq) VALUES (?, ?) ON CONFLICT DO NOTHING",
          datestamp,
          seq);
    }
    return seq;
  }

  @Override
  public Optional<StoredRecord> get(String catalogue, String id) {
    return SqliteStore.get(sql, catalogue, id);
  }

  @Override
  public Outcome setAside(String library, RecordKind kind, String id, MarcRecord marc) {
    byte[] packed = PackedMarc.pack(marc);
    byte[] before = asideBefore(library, kind, id);
    if (before != null && Arrays.equals(before, packed)) {
      return Outcome.UNCHANGED;
    }
    sql.run(
        "INSERT INTO set_aside (library, kind, id, marc) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (library, kind, id) DO UPDATE SET marc = excluded.marc",
        library,
        kind.name(),
        id,
        packed);
    return before == null ? Outcome.NEW : Outcome.CHANGED;
  }

  private byte @Nullable [] asideBefore(String library, RecordKind kind, String id) {
    return sql.first(
            row -> row.octets(1),
            "SELECT marc FROM set_aside WHERE library = ? AND kind = ? AND id = ?",
            library,
            kind.name(),
            id)
        .orElse(null);
  }

  @Override
  public void setApplied(String projection, long applied) {
    putState(Schema.APPLIED, projection, Long.toString(applied));
  }

  @Override
  public void putState(String scope, String key, @Nullable String value) {
    if (value == null) {
      sql.run("DELETE FROM state WHERE scope = ? AND key = ?", scope, key);
    } else {
      sql.run(
          "INSERT INTO state (scope, key, value) VALUES (?, ?, ?)"
              + " ON CONFLICT (scope, key) DO UPDATE SET value = excluded.value",
          scope,
          key,
          value);
    }
  }

  @Override
  public Statements statements() {
    return sql;
  }
}
