package org.lienthong.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A small store and its index, for tests. */
final class Shelf implements AutoCloseable {
  static final String LIBRARY = "thcs1";

  final SqliteStore store;
  final LuceneIndex index;

  private Shelf(SqliteStore store, LuceneIndex index) {
    this.store = store;
    this.index = index;
  }

  static Shelf make() {
    try {
      Path file = Files.createTempDirectory("shelf").resolve("records.db");
      SqliteStore store = SqliteStore.open(file, InstantSource.system());
      return new Shelf(store, LuceneIndex.inMemory(store));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a record with a title and other fields. */
  Shelf put(String id, String title, Field... fields) {
    return put(LIBRARY, id, book(title, fields));
  }

  Shelf put(String catalogue, String id, MarcRecord record) {
    store.write(t -> t.apply(new RecordChange.Put(catalogue, id, record, List.of(), List.of())));
    return this;
  }

  Shelf delete(String id) {
    store.write(t -> t.apply(new RecordChange.Delete(LIBRARY, id, null, null)));
    return this;
  }

  static MarcRecord book(String title, Field... fields) {
    List<Field> all = new ArrayList<>();
    all.add(DataField.of("245", "00", "a", title));
    all.addAll(Arrays.asList(fields));
    return new MarcRecord(Leader.BOOK, all);
  }

  static DataField field(String tag, String... codesAndData) {
    return DataField.of(tag, "  ", codesAndData);
  }

  static ControlField control(String tag, String data) {
    return ControlField.of(tag, data);
  }

  static Query term(AccessPoint point, String text) {
    return Query.Term.of(point, text);
  }

  static Query term(AccessPoint point, Match match, String text) {
    return new Query.Term(point, Relation.EQ, match, Set.of(), Set.of(), MaskedText.literal(text));
  }

  static Query term(AccessPoint point, Relation relation, String text) {
    return new Query.Term(
        point, relation, Match.SERVER_CHOICE, Set.of(), Set.of(), MaskedText.literal(text));
  }

  void catchUp() {
    while (index.catchUp(1_000) > 0) {
      // until the log is applied
    }
    index.flush();
  }

  /** Returns the ids found, in the order of the result set. */
  List<String> find(Query query, SortKey... sort) {
    return find(List.of(LIBRARY), query, sort);
  }

  List<String> find(List<String> catalogues, Query query, SortKey... sort) {
    catchUp();
    var found = index.search(catalogues, query, List.of(sort));
    long[] keys = found.keys(0, 10_000);
    if (keys.length != found.size()) {
      throw new AssertionError(found.size() + " found, " + keys.length + " given");
    }
    return store.byKeys(keys).stream().map(r -> Objects.requireNonNull(r).id()).toList();
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
