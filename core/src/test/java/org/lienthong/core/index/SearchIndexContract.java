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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.And;
import org.lienthong.core.query.Query.HasAny;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.MatchAll;
import org.lienthong.core.query.Query.Modifier;
import org.lienthong.core.query.Query.Not;
import org.lienthong.core.query.Query.Or;
import org.lienthong.core.query.Query.Prox;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.query.Query.Term;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.SortKey.Missing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * What every search index does. Ranking is not part of it, nor is what an index understands more.
 */
public abstract class SearchIndexContract {
  private static final String LIBRARY = "thcs1";
  private static final String OTHER = "thcs2";
  private static final MatchAll ALL = new MatchAll();
  private static final SortKey BY_TITLE = SortKey.ascending(AccessPoint.TITLE);

  @TempDir protected Path folder;
  protected RecordStore store;
  protected SearchIndex index;

  /** Opens an empty store. */
  protected abstract RecordStore openStore();

  /** Opens an index of the store. */
  protected abstract SearchIndex openIndex(RecordStore records);

  /** Makes visible in the index what the store has. */
  protected abstract void catchUp();

  /** Closes the index. */
  protected abstract void closeIndex();

  @BeforeEach
  void open() {
    store = openStore();
    index = openIndex(store);
  }

  @AfterEach
  void close() {
    closeIndex();
    store.close();
  }

  private SearchIndexContract put(String id, String title, Field... fields) {
    return putIn(LIBRARY, id, title, fields);
  }

  private SearchIndexContract putIn(String catalogue, String id, String title, Field... fields) {
    List<Field> all = new ArrayList<>(List.of(DataField.of("245", "00", "a", title)));
    all.addAll(Arrays.asList(fields));
    MarcRecord record = new MarcRecord(Leader.BOOK, all);
    store.write(t -> t.apply(new RecordChange.Put(catalogue, id, record, List.of(), List.of())));
    return this;
  }

  private static DataField field(String tag, String... codesAndData) {
    return DataField.of(tag, "  ", codesAndData);
  }

  private static Term title(String text) {
    return Term.of(AccessPoint.TITLE, text);
  }

  private static Term title(Match match, String text) {
    return term(AccessPoint.TITLE, Relation.EQ, match, MaskedText.literal(text));
  }

  private static Term title(Piece... pieces) {
    return term(
        AccessPoint.TITLE, Relation.EQ, Match.SERVER_CHOICE, new MaskedText(Arrays.asList(pieces)));
  }

  private static Term term(AccessPoint point, Relation relation, String text) {
    return term(point, relation, Match.SERVER_CHOICE, MaskedText.literal(text));
  }

  private static Term term(AccessPoint point, Relation relation, Match match, MaskedText text) {
    return new Term(point, relation, match, Set.of(), Set.of(), text);
  }

  private static Term anchored(String text, Anchor... anchors) {
    return new Term(
        AccessPoint.TITLE,
        Relation.EQ,
        Match.PHRASE,
        Set.of(anchors),
        Set.of(),
        MaskedText.literal(text));
  }

  private List<String> find(Query query, SortKey... sort) {
    return find(List.of(LIBRARY), query, sort);
  }

  private List<String> find(List<String> catalogues, Query query, SortKey... sort) {
    catchUp();
    ResultSet found = index.search(catalogues, query, List.of(sort));
    long[] keys = found.keys(0, 1_000);
    assertThat(found.size()).isEqualTo(keys.length);
    return ids(keys);
  }

  private List<String> ids(long[] keys) {
    return store.byKeys(keys).stream().map(r -> Objects.requireNonNull(r).id()).toList();
  }

  private void refuses(Diagnostic diagnostic, Query query, SortKey... sort) {
    assertThatThrownBy(() -> find(query, sort))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().diagnostic()).isEqualTo(diagnostic));
  }

  @Test
  void joinsTermsByOperators() {
    put("1", "Toán 6").put("2", "Toán 7").put("3", "Ngữ văn 6");
    assertThat(find(new And(title("toán"), title("6")))).containsExactly("1");
    assertThat(find(new Or(title("7"), title("văn")))).containsExactlyInAnyOrder("2", "3");
    assertThat(find(new Not(title("6"), title("toán")))).containsExactly("3");
    assertThat(find(new Not(ALL, new Or(title("toán"), title("văn"))))).isEmpty();
    assertThat(find(term(AccessPoint.TITLE, Relation.NE, "toán"))).containsExactly("3");
  }

  @Test
  void countsExactlyAndPagesInOneOrder() {
    for (int i = 0; i < 125; i++) {
      put("" + i, "Toán " + i);
    }
    put("x", "Ngữ văn");
    catchUp();
    ResultSet found = index.search(List.of(LIBRARY), title("toán"), List.of(BY_TITLE));
    assertThat(found.size()).isEqualTo(125);
    long[] whole = found.keys(0, 125);
    assertThat(whole).hasSize(125).doesNotHaveDuplicates();
    assertThat(found.keys(100, 50)).isEqualTo(Arrays.copyOfRange(whole, 100, 125));
    assertThat(found.keys(30, 10)).isEqualTo(Arrays.copyOfRange(whole, 30, 40));
    assertThat(found.keys(125, 10)).isEmpty();
  }

  @Test
  void searchesTheCataloguesNamedAndNoOther() {
    put("1", "Toán").putIn(OTHER, "2", "Toán").putIn("union", "3", "Toán");
    assertThat(find(title("toán"))).containsExactly("1");
    assertThat(find(List.of(LIBRARY, OTHER), title("toán"))).containsExactlyInAnyOrder("1", "2");
    assertThat(find(List.of("thcs9"), ALL)).isEmpty();
  }

  @Test
  void findsNoDeletedRecordAndNoFormerWording() {
    put("1", "Toán 6").put("2", "Toán 7");
    assertThat(find(title("toán"))).hasSize(2);
    store.write(t -> t.apply(new RecordChange.Delete(LIBRARY, "1", null, null)));
    put("2", "Ngữ văn 7");
    assertThat(find(title("toán"))).isEmpty();
    assertThat(find(ALL)).containsExactly("2");
    put("1", "Toán 6");
    assertThat(find(title("toán"))).containsExactly("1");
  }

  @Test
  void findsWithoutMarksWhatHasMarks() {
    put("1", "Đường lên đỉnh").put("2", "Duong len dinh").put("3", "Đương lên định");
    assertThat(find(title("duong len dinh"))).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(find(title("đường"))).containsExactlyInAnyOrder("1", "2", "3");
    Term marked =
        new Term(
            AccessPoint.TITLE,
            Relation.EQ,
            Match.ALL,
            Set.of(),
            Set.of(Modifier.MARKED),
            MaskedText.literal("ĐƯỜNG"));
    assertThat(find(marked)).containsExactly("1");
  }

  @Test
  void takesOldAndNewSpellingForTheSame() {
    put("1", "Hoà bình và quý mến");
    assertThat(find(title("hòa"))).containsExactly("1");
    assertThat(find(title("quí"))).containsExactly("1");
  }

  @Test
  void matchesWordsAsTheTermSays() {
    put("1", "Đất rừng phương Nam").put("2", "Phương Nam đất").put("3", "Nam");
    assertThat(find(title(Match.ALL, "nam đất"))).containsExactlyInAnyOrder("1", "2");
    assertThat(find(title(Match.ANY, "rừng nam"))).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(find(title(Match.PHRASE, "phương nam"))).containsExactlyInAnyOrder("1", "2");
    assertThat(find(title(Match.PHRASE, "nam phương"))).isEmpty();
    assertThat(find(title(Match.EXACT, "NAM"))).containsExactly("3");
    assertThat(find(title(Match.EXACT, "phương nam"))).isEmpty();
  }

  @Test
  void takesAWholeSubfieldForExactToo() {
    put("1", "Toán", field("650", "a", "Toán học", "x", "Lớp 6"));
    Term whole =
        term(AccessPoint.SUBJECT, Relation.EQ, Match.EXACT, MaskedText.literal("toán học lớp 6"));
    Term part = term(AccessPoint.SUBJECT, Relation.EQ, Match.EXACT, MaskedText.literal("toán học"));
    assertThat(find(whole)).containsExactly("1");
    assertThat(find(part)).containsExactly("1");
  }

  @Test
  void anchorsWordsAtTheEndsOfAField() {
    put("1", "Nam quốc sơn hà").put("2", "Việt Nam");
    assertThat(find(anchored("nam", Anchor.START))).containsExactly("1");
    assertThat(find(anchored("nam", Anchor.END))).containsExactly("2");
    assertThat(find(anchored("việt nam", Anchor.START, Anchor.END))).containsExactly("2");
  }

  @Test
  void doesNotJoinTheWordsOfTwoFields() {
    put("1", "Toán", field("650", "a", "Việt"), field("650", "a", "Nam"));
    Term row = term(AccessPoint.SUBJECT, Relation.EQ, Match.PHRASE, MaskedText.literal("việt nam"));
    assertThat(find(row)).isEmpty();
  }

  @Test
  void leavesMaskedCharactersOpen() {
    put("1", "Physics").put("2", "Physical chemistry").put("3", "Phonics").put("4", "Metaphysics");
    assertThat(find(title(new Literal("physic"), new AnyMany())))
        .containsExactlyInAnyOrder("1", "2");
    assertThat(find(title(new AnyMany(), new Literal("physics"))))
        .containsExactlyInAnyOrder("1", "4");
    assertThat(find(title(new Literal("ph"), new AnyMany(), new Literal("ics"))))
        .containsExactlyInAnyOrder("1", "3");
    assertThat(find(title(new Literal("ph"), new AnyOne(), new Literal("sics"))))
        .containsExactly("1");
  }

  @Test
  void findsWordsNearEachOther() {
    put("1", "Lịch sử văn học Việt Nam").put("2", "Việt Nam: lịch sử");
    Proximity two = new Proximity(Proximity.Unit.WORD, 2, Relation.LE, false);
    Proximity after = new Proximity(Proximity.Unit.WORD, 1, Relation.EQ, true);
    assertThat(find(new Prox(title("nam"), title("lịch"), two))).containsExactly("2");
    assertThat(find(new Prox(title("lịch"), title("nam"), two))).containsExactly("2");
    assertThat(find(new Prox(title("học"), title("việt"), after))).containsExactly("1");
    assertThat(find(new Prox(title("việt"), title("học"), after))).isEmpty();
  }

  @Test
  void findsAnythingAnywhere() {
    put("1", "Toán", field("100", "a", "Nguyễn Du"), field("650", "a", "Số học"));
    put("2", "Văn");
    assertThat(find(Term.of(AccessPoint.ANY, "nguyễn số"))).containsExactly("1");
    assertThat(find(new HasAny(AccessPoint.SUBJECT))).containsExactly("1");
    assertThat(find(new Not(ALL, new HasAny(AccessPoint.SUBJECT)))).containsExactly("2");
  }

  @Test
  void comparesNumbersAndCodes() {
    put("1", "A", field("260", "c", "1999"), field("020", "a", "978-604-1-01234-9"));
    put("2", "B", field("260", "c", "[2005]"), field("082", "a", "510.71"));
    put("3", "C", ControlField.of("001", "VN-7"));
    assertThat(find(term(AccessPoint.DATE, Relation.EQ, "1999"))).containsExactly("1");
    assertThat(find(term(AccessPoint.DATE, Relation.GE, "2000"))).containsExactly("2");
    assertThat(find(term(AccessPoint.DATE, Relation.WITHIN, "1990 2005")))
        .containsExactlyInAnyOrder("1", "2");
    assertThat(find(Term.of(AccessPoint.ISBN, "9786041012349"))).containsExactly("1");
    assertThat(find(Term.of(AccessPoint.DEWEY, "510"))).containsExactly("2");
    assertThat(find(Term.of(AccessPoint.LOCAL_NUMBER, "vn-7"))).containsExactly("3");
    assertThat(find(Term.of(AccessPoint.LOCAL_NUMBER, "vn"))).isEmpty();
  }

  @Test
  void sortsInTheVietnameseAlphabet() {
    put("1", "Ơn").put("2", "Đất").put("3", "Dế").put("4", "Ông").put("5", "O");
    put("6", "Toán 10").put("7", "Toán 9");
    assertThat(find(ALL, BY_TITLE)).containsExactly("3", "2", "5", "4", "1", "7", "6");
    assertThat(find(ALL, new SortKey(AccessPoint.TITLE, false, Missing.LAST)))
        .containsExactly("6", "7", "1", "4", "5", "2", "3");
  }

  @Test
  void sortsRecordsWithoutAValueWhereAsked() {
    put("1", "A", field("260", "c", "2001")).put("2", "B").put("3", "C", field("260", "c", "1999"));
    for (boolean ascending : new boolean[] {true, false}) {
      assertThat(find(ALL, new SortKey(AccessPoint.DATE, ascending, Missing.LAST)).getLast())
          .isEqualTo("2");
      assertThat(find(ALL, new SortKey(AccessPoint.DATE, ascending, Missing.FIRST)).getFirst())
          .isEqualTo("2");
    }
    assertThat(find(ALL, new SortKey(AccessPoint.DATE, true, new SortKey.Value("2000"))))
        .containsExactly("3", "2", "1");
  }

  @Test
  void sortsByTheSecondKeyWhereTheFirstIsTheSame() {
    put("1", "B", field("260", "c", "2001")).put("2", "A", field("260", "c", "2001"));
    put("3", "C", field("260", "c", "1999"));
    assertThat(find(ALL, SortKey.ascending(AccessPoint.DATE), BY_TITLE))
        .containsExactly("3", "2", "1");
  }

  @Test
  void keepsAResultSetWhileRecordsChange() {
    put("1", "Toán 1").put("2", "Toán 2");
    catchUp();
    ResultSet found = index.search(List.of(LIBRARY), title("toán"), List.of(BY_TITLE));
    store.write(t -> t.apply(new RecordChange.Delete(LIBRARY, "1", null, null)));
    put("3", "Toán 3");
    catchUp();
    assertThat(found.size()).isEqualTo(2);
    assertThat(ids(found.keys(0, 10))).containsExactly("1", "2");
  }

  private List<ScanTerm> scan(ScanRequest request) {
    catchUp();
    return index.scan(List.of(LIBRARY), request);
  }

  private SearchIndexContract fillForScan() {
    return put("1", "Đất rừng phương Nam /")
        .put("2", "Dế mèn")
        .put("3", "Đất nước")
        .put("4", "Đất nước.")
        .put("5", "Ăn mày")
        .put("6", "An Dương")
        .putIn(OTHER, "1", "Bóng");
  }

  @Test
  void listsHeadingsWithTheirCountsInVietnameseOrder() {
    fillForScan();
    List<ScanTerm> terms = scan(new ScanRequest(AccessPoint.TITLE, true, "d", 1, 10, 0));
    assertThat(terms)
        .extracting(ScanTerm::display)
        .containsExactly("Ăn mày", "Dế mèn", "Đất nước", "Đất rừng phương Nam");
    assertThat(terms).extracting(ScanTerm::records).containsExactly(1L, 1L, 2L, 1L);
    assertThat(terms).extracting(ScanTerm::start).containsExactly(false, true, false, false);
  }

  @Test
  void countsInAListWhatASearchFinds() {
    fillForScan();
    for (ScanTerm word : scan(new ScanRequest(AccessPoint.TITLE, false, "", 0, 100, 0))) {
      assertThat(find(title(word.term()))).as(word.display()).hasSize((int) word.records());
    }
  }

  @Test
  void leavesOutTermsBetweenTwoSteps() {
    fillForScan();
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "", 0, 3, 1)))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương", "Dế mèn", "Đất rừng phương Nam");
  }

  @Test
  void endsAListWhereTheTermsEnd() {
    fillForScan();
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "zzz", 0, 5, 0))).isEmpty();
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "a", 3, 4, 0)))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương");
  }

  @Test
  void countsValuesAmongTheRecordsFound() {
    put("1", "Toán 6", field("650", "a", "Toán học"), field("041", "a", "vie"))
        .put("2", "Toán 7", field("650", "a", "Toán học."), field("650", "a", "Số học"))
        .put("3", "Ngữ văn", field("650", "a", "Văn học"), field("041", "a", "eng"));
    catchUp();
    List<AccessPoint> points = List.of(AccessPoint.SUBJECT, AccessPoint.LANGUAGE);
    List<Facet> facets = index.facets(List.of(LIBRARY), title("toán"), points, 10);
    assertThat(facets).extracting(Facet::point).isEqualTo(points);
    assertThat(facets.getFirst().values())
        .containsExactly(
            new Facet.Value("toan hoc", "Toán học", 2), new Facet.Value("so hoc", "Số học", 1));
    assertThat(facets.getLast().values()).containsExactly(new Facet.Value("vie", "vie", 1));
    assertThat(index.facets(List.of(LIBRARY), ALL, points, 1).getFirst().values())
        .containsExactly(new Facet.Value("toan hoc", "Toán học", 2));
  }

  @Test
  void refusesWhatItCannotDo() {
    put("1", "Toán");
    refuses(Diagnostic.NO_SUCH_RESULT_SET, new Query.ResultSetRef("a"));
    refuses(Diagnostic.EMPTY_TERM, title("…"));
    refuses(
        Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX,
        term(AccessPoint.TITLE, Relation.GE, "m"));
    refuses(Diagnostic.TERM_IN_INVALID_FORMAT, term(AccessPoint.DATE, Relation.EQ, "xưa"));
    refuses(Diagnostic.MASKED_WORDS_TOO_SHORT, title(new Literal("t"), new AnyMany()));
    refuses(Diagnostic.UNSUPPORTED_SORT_PATH, ALL, SortKey.ascending(AccessPoint.NOTE));
    refuses(
        Diagnostic.PROXIMITY_UNSUPPORTED,
        new Prox(
            title("toán"),
            Term.of(AccessPoint.AUTHOR, "du"),
            new Proximity(Proximity.Unit.WORD, 1, Relation.EQ, true)));
  }

  @Test
  void refusesListsAndCountsItCannotGive() {
    put("1", "Toán");
    assertThatThrownBy(() -> scan(new ScanRequest(AccessPoint.NOTE, true, "", 0, 5, 0)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> scan(new ScanRequest(AccessPoint.TITLE, true, "", 6, 5, 0)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> index.facets(List.of(LIBRARY), ALL, List.of(AccessPoint.NOTE), 10))
        .isInstanceOf(RefusedException.class);
  }
}
