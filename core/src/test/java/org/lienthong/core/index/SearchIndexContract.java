package org.lienthong.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.And;
import org.lienthong.core.query.Query.HasAny;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Modifier;
import org.lienthong.core.query.Query.Not;
import org.lienthong.core.query.Query.Or;
import org.lienthong.core.query.Query.Prox;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.query.Query.Term;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.ControlField;

/**
 * What every search index finds and refuses. Ranking is not part of it, nor is what an index
 * understands more.
 */
public abstract class SearchIndexContract extends IndexUnderTest {
  protected SearchIndexContract(IndexAdapter adapter) {
    super(adapter);
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
  void countsWhatItFinds() {
    put("1", "Toán 6").put("2", "Toán 7").put("3", "Ngữ văn 7");
    assertThat(find(title("toán"))).hasSize(2);
    assertThat(index.count(List.of(LIBRARY), title("toán"))).isEqualTo(2);
    assertThat(index.count(List.of(LIBRARY), title("toán 8"))).isZero();
    assertThat(index.count(List.of(LIBRARY), ALL)).isEqualTo(3);
    assertThat(index.count(List.of("nowhere"), ALL)).isZero();
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
}
