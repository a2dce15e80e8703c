package org.lienthong.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.MatchAll;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.query.Query.Term;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** An index over a store of its own, with short forms of records and queries for its tests. */
public abstract class IndexUnderTest {
  protected static final String LIBRARY = "thcs1";
  protected static final String OTHER = "thcs2";
  protected static final MatchAll ALL = new MatchAll();
  protected static final SortKey BY_TITLE = SortKey.ascending(AccessPoint.TITLE);

  protected RecordStore store;
  protected SearchIndex index;

  @TempDir private Path folder;
  private final IndexAdapter adapter;

  protected IndexUnderTest(IndexAdapter adapter) {
    this.adapter = adapter;
  }

  @BeforeEach
  void open() {
    store = adapter.openStore(folder);
    index = adapter.openIndex(store);
  }

  @AfterEach
  void close() {
    adapter.closeIndex();
    store.close();
  }

  /** Makes visible in the index what the store has. */
  protected void catchUp() {
    adapter.catchUp();
  }

  protected IndexUnderTest put(String id, String title, Field... fields) {
    return putIn(LIBRARY, id, title, fields);
  }

  protected IndexUnderTest putIn(String catalogue, String id, String title, Field... fields) {
    List<Field> all = new ArrayList<>(List.of(DataField.of("245", "00", "a", title)));
    all.addAll(Arrays.asList(fields));
    MarcRecord record = new MarcRecord(Leader.BOOK, all);
    store.write(t -> t.apply(new RecordChange.Put(catalogue, id, record, List.of(), List.of())));
    return this;
  }

  protected static DataField field(String tag, String... codesAndData) {
    return DataField.of(tag, "  ", codesAndData);
  }

  protected static Term title(String text) {
    return Term.of(AccessPoint.TITLE, text);
  }

  protected static Term title(Match match, String text) {
    return term(AccessPoint.TITLE, Relation.EQ, match, MaskedText.literal(text));
  }

  protected static Term title(Piece... pieces) {
    return term(
        AccessPoint.TITLE, Relation.EQ, Match.SERVER_CHOICE, new MaskedText(Arrays.asList(pieces)));
  }

  protected static Term term(AccessPoint point, Relation relation, String text) {
    return term(point, relation, Match.SERVER_CHOICE, MaskedText.literal(text));
  }

  protected static Term term(AccessPoint point, Relation relation, Match match, MaskedText text) {
    return new Term(point, relation, match, Set.of(), Set.of(), text);
  }

  protected static Term anchored(String text, Anchor... anchors) {
    return new Term(
        AccessPoint.TITLE,
        Relation.EQ,
        Match.PHRASE,
        Set.of(anchors),
        Set.of(),
        MaskedText.literal(text));
  }

  protected List<String> find(Query query, SortKey... sort) {
    return find(List.of(LIBRARY), query, sort);
  }

  protected List<String> find(List<String> catalogues, Query query, SortKey... sort) {
    catchUp();
    ResultSet found = index.search(catalogues, query, List.of(sort));
    long[] keys = found.keys(0, 1_000);
    assertThat(found.size()).isEqualTo(keys.length);
    return ids(keys);
  }

  protected List<String> ids(long[] keys) {
    return store.byKeys(keys).stream().map(r -> Objects.requireNonNull(r).id()).toList();
  }

  protected void refuses(Diagnostic diagnostic, Query query, SortKey... sort) {
    assertThatThrownBy(() -> find(query, sort))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().diagnostic()).isEqualTo(diagnostic));
  }
}
