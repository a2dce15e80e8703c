package org.lienthong.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.store.Origin;
import org.lienthong.store.Outcome;
import org.lienthong.store.RecordChange;
import org.lienthong.store.RecordChange.Delete;
import org.lienthong.store.RecordChange.Join;
import org.lienthong.store.RecordChange.Put;
import org.lienthong.store.StandingSets;
import org.lienthong.store.StoreException;
import org.lienthong.store.StoreLimits;
import org.lienthong.store.StoreTransaction;
import org.lienthong.store.StoredRecord;

/** The transaction that is being written, for the one thread that holds the writer. */
final class Transaction implements StoreTransaction {
  private static final MarcRecord NOTHING = new MarcRecord(Leader.BOOK.with(5, 'd'), List.of());

  private final Session session;
  private final long datestamp;
  private final long firstSeq;
  private long seq;

  Transaction(Session session, long datestamp, long lastSeq) {
    this.session = session;
    this.datestamp = datestamp;
    this.firstSeq = lastSeq;
    this.seq = lastSeq;
  }

  /** What is there already of a record that is to be written. */
  private record Present(
      long key,
      long seq,
      boolean deleted,
      @Nullable String heir,
      String sets,
      String left,
      String origins,
      @SuppressWarnings("ArrayRecordComponent") byte[] digest) {}

  long lastSeq() {
    return seq;
  }

  boolean gaveSeq() {
    return seq > firstSeq;
  }

  @Override
  public Outcome apply(RecordChange change) {
    if (change.id().isEmpty() || change.id().length() > StoreLimits.MAX_ID_CHARS) {
      throw new IllegalArgumentException(
          "identifier of "
              + change.id().length()
              + " characters; 1 to "
              + StoreLimits.MAX_ID_CHARS);
    }
    return run(() -> {
      Present present = present(change.catalogue(), change.id());
      return switch (change) {
        case Put put -> put(put, present);
        case Delete delete -> delete(delete, present);
        case Join join -> join(join, present);
      };
    });
  }

  private Outcome put(Put put, @Nullable Present present) throws SQLException {
    byte[] packed = put.packed();
    byte[] digest = Digests.of(packed);
    List<String> before = present == null ? List.of() : Rows.sets(present.sets);
    String sets = Rows.text(StandingSets.keep(before, put.sets()));
    String origins = OriginText.of(put.origins());
    if (present == null) {
      insert(put.catalogue(), put.id(), false, sets, origins, digest, packed);
      return Outcome.NEW;
    }
    if (!present.deleted && present.sets.equals(sets) && Arrays.equals(present.digest, digest)) {
      if (!present.origins.equals(origins)) {
        execute("UPDATE record SET origins = ? WHERE key = ?", origins, present.key);
      }
      return Outcome.UNCHANGED;
    }
    update(put.catalogue(), present, false, null, sets, origins, digest, packed);
    return present.deleted ? Outcome.NEW : Outcome.CHANGED;
  }

  private Outcome join(Join join, @Nullable Present present) throws SQLException {
    if (present == null || present.deleted) {
      return Outcome.UNCHANGED;
    }
    String sets = Rows.text(StandingSets.with(Rows.sets(present.sets), join.set(), join.member()));
    if (sets.equals(present.sets)) {
      return Outcome.UNCHANGED;
    }
    update(join.catalogue(), present, false, null, sets, present.origins, null, null);
    return Outcome.CHANGED;
  }

  private Outcome delete(Delete delete, @Nullable Present present) throws SQLException {
    Origin origin = delete.origin();
    if (present == null) {
      if (origin != null) {
        byte[] packed = PackedMarc.pack(NOTHING);
        String origins = OriginText.of(List.of(origin));
        insert(delete.catalogue(), delete.id(), true, "", origins, Digests.of(packed), packed);
        return Outcome.DELETED;
      }
      return Outcome.UNCHANGED;
    }
    String origins = origin == null ? present.origins : OriginText.of(List.of(origin));
    if (present.deleted && Objects.equals(present.heir, delete.heir())) {
      execute("UPDATE record SET origins = ? WHERE key = ?", origins, present.key);
      return Outcome.UNCHANGED;
    }
    update(delete.catalogue(), present, true, delete.heir(), present.sets, origins, null, null);
    return Outcome.DELETED;
  }

  private @Nullable Present present(String catalogue, String id) throws SQLException {
    try (ResultSet row =
        session
            .statement(
                "SELECT key, seq, deleted, heir, sets, left_sets, origins, digest FROM record"
                    + " WHERE catalogue = ? AND id = ?",
                catalogue,
                id)
            .executeQuery()) {
      return row.next()
          ? new Present(
              row.getLong(1),
              row.getLong(2),
              row.getInt(3) != 0,
              row.getString(4),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getBytes(8))
          : null;
    }
  }

  private void insert(
      String catalogue,
      String id,
      boolean deleted,
      String sets,
      String origins,
      byte[] digest,
      byte[] packed)
      throws SQLException {
    long next = nextSeq();
    execute(
        "INSERT INTO record (catalogue, id, seq, datestamp, deleted, sets, origins, digest, marc)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        catalogue,
        id,
        next,
        datestamp,
        deleted ? 1 : 0,
        sets,
        origins,
        digest,
        packed);
    if (!sets.isEmpty()) {
      long key = Rows.number(session.statement("SELECT last_insert_rowid()"));
      new SetMembers(session, catalogue, key).join(sets, "", next);
    }
  }

  private void update(
      String catalogue,
      Present present,
      boolean deleted,
      @Nullable String heir,
      String sets,
      String origins,
      byte @Nullable [] digest,
      byte @Nullable [] packed)
      throws SQLException {
    long next = nextSeq();
    String left = SetMembers.left(present.sets, present.left, sets);
    execute(
        "UPDATE record SET seq = ?, datestamp = ?, deleted = ?, heir = ?, sets = ?, left_sets = ?,"
            + " origins = ?, digest = coalesce(?, digest), marc = coalesce(?, marc) WHERE key = ?",
        next,
        datestamp,
        deleted ? 1 : 0,
        heir,
        sets,
        left,
        origins,
        digest,
        packed,
        present.key);
    SetMembers members = new SetMembers(session, catalogue, present.key);
    members.leave(present.sets, present.left, present.seq);
    members.join(sets, left, next);
  }

  private long nextSeq() throws SQLException {
    seq++;
    if (seq == firstSeq + 1) {
      execute(
          "INSERT INTO second (datestamp, seq) VALUES (?, ?) ON CONFLICT DO NOTHING",
          datestamp,
          seq);
    }
    return seq;
  }

  @Override
  public Optional<StoredRecord> get(String catalogue, String id) {
    return run(() -> SqliteStore.get(session, catalogue, id));
  }

  @Override
  public Optional<StoredRecord> get(long key) {
    return run(() -> SqliteStore.get(session, key));
  }

  @Override
  public Outcome setAside(String library, RecordKind kind, String id, MarcRecord marc) {
    byte[] packed = PackedMarc.pack(marc);
    return run(() -> {
      byte[] before = asideBefore(library, kind, id);
      if (before != null && Arrays.equals(before, packed)) {
        return Outcome.UNCHANGED;
      }
      execute(
          "INSERT INTO set_aside (library, kind, id, marc) VALUES (?, ?, ?, ?)"
              + " ON CONFLICT (library, kind, id) DO UPDATE SET marc = excluded.marc",
          library,
          kind.name(),
          id,
          packed);
      return before == null ? Outcome.NEW : Outcome.CHANGED;
    });
  }

  private byte @Nullable [] asideBefore(String library, RecordKind kind, String id)
      throws SQLException {
    try (ResultSet row =
        session
            .statement(
                "SELECT marc FROM set_aside WHERE library = ? AND kind = ? AND id = ?",
                library,
                kind.name(),
                id)
            .executeQuery()) {
      return row.next() ? row.getBytes(1) : null;
    }
  }

  @Override
  public void setApplied(String projection, long applied) {
    putState(Schema.APPLIED, projection, Long.toString(applied));
  }

  @Override
  public void putState(String scope, String key, @Nullable String value) {
    run(() ->
        value == null
            ? execute("DELETE FROM state WHERE scope = ? AND key = ?", scope, key)
            : execute(
                "INSERT INTO state (scope, key, value) VALUES (?, ?, ?)"
                    + " ON CONFLICT (scope, key) DO UPDATE SET value = excluded.value",
                scope,
                key,
                value));
  }

  @Override
  public Connection connection() {
    return session.connection();
  }

  private int execute(String sql, @Nullable Object... values) throws SQLException {
    return session.statement(sql, values).executeUpdate();
  }

  private interface Sql<T> {
    T run() throws SQLException;
  }

  private static <T> T run(Sql<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new StoreException("cannot write the record store: " + e.getMessage(), e);
    }
  }
}
