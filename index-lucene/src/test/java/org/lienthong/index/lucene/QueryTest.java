package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.index.lucene.Shelf.control;
import static org.lienthong.index.lucene.Shelf.field;
import static org.lienthong.index.lucene.Shelf.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Proximity.Unit;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Modifier;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.index.lucene.schema.IndexLimits;

class QueryTest {
  private static final Shelf SHELF = Shelf.make();

  @BeforeAll
  static void fill() {
    SHELF
        .put(
            "lit",
            "Văn học Việt Nam thế kỷ 20",
            control("001", "TVL-0001"),
            control("005", "20240517120000.0"),
            control("008", "240501s2003    vm            000 0 vie d"),
            field("020", "a", "0-306-40615-2"),
            field("022", "a", "0866-7349"),
            field("082", "a", "895.922/1", "b", "V115H"),
            field("260", "a", "H. :", "b", "Giáo dục,", "c", "[2003?]"),
            field("650", "a", "Văn học", "x", "Lịch sử"),
            field("650", "a", "Thơ"),
            field("852", "a", "Thư viện tỉnh", "p", "045/2008"))
        .put("ban1", "Bàn về văn", field("260", "c", "c1998"))
        .put("ban2", "Bán sách", field("260", "c", "2001 - 2003"))
        .put("lyric", "Lyric poems", field("041", "a", "Eng"))
        .put("ly", "Lý luận", field("041", "a", "engfre"));
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "SUBJECT,lit",
    "STANDARD_IDENTIFIER,lit",
    "BARCODE,lit",
    "DEWEY,lit",
    "DATE_MODIFIED,lit",
    "DATE,lit ban1 ban2",
    "LANGUAGE,lit ly lyric",
    "AUTHOR,"
  })
  void findsWhatHasAnyValue(AccessPoint point, @Nullable String ids) {
    assertThat(SHELF.find(new Query.HasAny(point)))
        .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
  }

  @Test
  void joinsAnyValueWithOtherOperands() {
    Query dated = new Query.HasAny(AccessPoint.DATE);
    assertThat(SHELF.find(new Query.Not(term(AccessPoint.TITLE, "ban"), dated))).isEmpty();
    assertThat(SHELF.find(new Query.Not(term(AccessPoint.TITLE, "ly"), dated)))
        .containsExactly("ly");
    assertThatThrownBy(() ->
            SHELF.find(
                new Query.Prox(
                    dated,
                    term(AccessPoint.TITLE, "ban"),
                    new Proximity(Unit.WORD, 1, Relation.LE, false))))
        .isInstanceOf(RefusedException.class);
  }

  private static Query.Term with(AccessPoint point, Match match, Set<Anchor> anchors, String text) {
    return new Query.Term(point, Relation.EQ, match, anchors, Set.of(), masked(text));
  }

  /** {@code *} and {@code ?} as masks. */
  private static MaskedText masked(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String c : text.split("")) {
      pieces.add(
          switch (c) {
            case "*" -> new AnyMany();
            case "?" -> new AnyOne();
            default -> new Literal(c);
          });
    }
    return new MaskedText(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE,PHRASE,văn học,lit",
    "TITLE,PHRASE,học văn,",
    "TITLE,ALL,học văn,lit",
    "TITLE,ANY,luận bán,ban1 ban2 ly",
    "TITLE,EXACT,văn học,",
    "TITLE,EXACT,VĂN HỌC VIỆT NAM thế kỉ 20,lit",
    "TITLE,EXACT,van hoc*,lit",
    "SUBJECT,EXACT,văn học,lit",
    "SUBJECT,EXACT,Văn học -- Lịch sử,lit",
    "SUBJECT,PHRASE,lịch sử thơ,",
    "ANY,EXACT,thơ,lit",
    "TITLE,SERVER_CHOICE,ba*,ban1 ban2",
    "TITLE,SERVER_CHOICE,b?n,ban1 ban2",
    "TITLE,SERVER_CHOICE,ly*,ly lyric",
    "TITLE,SERVER_CHOICE,*ric,lyric",
    "TITLE,PHRASE,văn h*c việt,lit",
    "ISBN,SERVER_CHOICE,978-0-306-40615-7,lit",
    "ISBN,SERVER_CHOICE,0306406152,lit",
    "ISBN,SERVER_CHOICE,0306*,lit",
    "ISBN,ALL,0306406152 9786040000000,",
    "ISBN,ANY,0306406152 9786040000000,lit",
    "ISSN,SERVER_CHOICE,08667349,lit",
    "STANDARD_IDENTIFIER,SERVER_CHOICE,0866-7349,lit",
    "ANY,SERVER_CHOICE,0 306 40615 2,lit",
    "LOCAL_NUMBER,SERVER_CHOICE,tvl-0001,lit",
    "BARCODE,SERVER_CHOICE,045/2008,lit",
    "ANY,SERVER_CHOICE,045/2008,lit",
    "DEWEY,SERVER_CHOICE,895.9,lit",
    "DEWEY,EXACT,895.9,",
    "DEWEY,EXACT,895.9221 V115H,lit",
    "LANGUAGE,SERVER_CHOICE,vie,lit",
    "LANGUAGE,SERVER_CHOICE,Tiếng Việt,lit",
    "LANGUAGE,SERVER_CHOICE,fra,ly",
    "LANGUAGE,SERVER_CHOICE,en,ly lyric",
    "HOLDING_LIBRARY,SERVER_CHOICE,thư viện tỉnh,lit",
    "MATERIAL,SERVER_CHOICE,Sách,ban1 ban2 lit ly lyric",
    "DATE,SERVER_CHOICE,2003,ban2 lit",
    "DATE,SERVER_CHOICE,1990-2000,ban1",
    "DATE,SERVER_CHOICE,200*,ban2 lit",
    "DATE_MODIFIED,SERVER_CHOICE,2024-05,lit",
    "DATE_ENTERED,SERVER_CHOICE,20240501,lit",
    "PUBLISHER,SERVER_CHOICE,giao duc,lit",
  })
  void finds(AccessPoint point, Match match, String text, String ids) {
    assertThat(SHELF.find(with(point, match, Set.of(), text)).stream().sorted().toList())
        .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "START,văn,lit",
    "START,vă* học,lit",
    "START,học,",
    "START,văn học,lit",
    "END,20,lit",
    "END,văn,ban1",
  })
  void anchors(Anchor anchor, String text, String ids) {
    Query query = with(AccessPoint.TITLE, Match.SERVER_CHOICE, Set.of(anchor), text);
    assertThat(SHELF.find(query)).isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"bàn,ban1", "bán,ban2", "ban,", "lí,ly", "lý luận,ly", "kỉ,lit"})
  void marksCountWhereAsked(String text, String ids) {
    Query query =
        new Query.Term(
            AccessPoint.TITLE,
            Relation.EQ,
            Match.SERVER_CHOICE,
            Set.of(),
            Set.of(Modifier.MARKED),
            MaskedText.literal(text));
    assertThat(SHELF.find(query)).isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "DATE,LT,2001,ban1",
    "DATE,LE,2001,ban1 ban2",
    "DATE,GT,2002,ban2 lit",
    "DATE,GE,2004,",
    "DATE,WITHIN,1998 2001,ban1 ban2",
    "DATE,ENCLOSES,2002,ban2",
    "DATE,NE,2003,ban1 ly lyric",
    "DATE_MODIFIED,GE,2024-05-17,lit",
    "DATE_MODIFIED,GT,2024-05,",
    "DEWEY,LT,900,lit",
    "DEWEY,GE,900,",
    "TITLE,NE,văn,ban2 ly lyric",
  })
  void compares(AccessPoint point, Relation relation, String text, String ids) {
    assertThat(SHELF.find(term(point, relation, text)).stream().sorted().toList())
        .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  private static Query near(
      String left, String right, int distance, Relation relation, boolean ordered, Unit unit) {
    AccessPoint point = unit == Unit.ELEMENT ? AccessPoint.SUBJECT : AccessPoint.TITLE;
    return new Query.Prox(
        term(point, left), term(point, right), new Proximity(unit, distance, relation, ordered));
  }

  @ParameterizedTest
  @CsvSource({
    "văn,học,1,LE,true,WORD,true",
    "học,văn,1,LE,true,WORD,false",
    "học,văn,1,LE,false,WORD,true",
    "văn,việt,1,LE,true,WORD,false",
    "văn,việt,2,LE,true,WORD,true",
    "văn,việt,2,EQ,true,WORD,true",
    "văn,việt,3,EQ,true,WORD,false",
    "văn,kỷ,3,GT,true,WORD,true",
    "văn,học,1,GT,true,WORD,false",
    "văn,nam,2,NE,true,WORD,true",
    "văn,nam,3,NE,true,WORD,false",
    "văn học,việt nam,1,LE,true,WORD,true",
    "văn,lịch,0,EQ,false,ELEMENT,true",
    "lịch,văn,0,EQ,false,ELEMENT,true",
    "thơ,văn,0,EQ,false,ELEMENT,false",
  })
  void findsWhatIsNear(
      String left,
      String right,
      int distance,
      Relation relation,
      boolean ordered,
      Unit unit,
      boolean found) {
    assertThat(SHELF.find(near(left, right, distance, relation, ordered, unit)))
        .isEqualTo(found ? List.of("lit") : List.of());
  }

  private static void refused(Query query, Diagnostic diagnostic) {
    assertThatThrownBy(() -> SHELF.find(query))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().diagnostic()).isEqualTo(diagnostic));
  }

  @Test
  void refusesWhatItCannotDo() {
    refused(term(AccessPoint.TITLE, ""), Diagnostic.EMPTY_TERM);
    refused(term(AccessPoint.ISBN, "- -"), Diagnostic.EMPTY_TERM);
    refused(with(AccessPoint.TITLE, Match.ALL, Set.of(), "*"), Diagnostic.MASKED_WORDS_TOO_SHORT);
    refused(with(AccessPoint.TITLE, Match.ALL, Set.of(), "a*"), Diagnostic.MASKED_WORDS_TOO_SHORT);
    refused(term(AccessPoint.DATE, "sớm"), Diagnostic.TERM_IN_INVALID_FORMAT);
    refused(
        term(AccessPoint.TITLE, Relation.LT, "a"),
        Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX);
    refused(
        near("văn", "học", 0, Relation.LE, true, Unit.WORD),
        Diagnostic.UNSUPPORTED_PROXIMITY_DISTANCE);
    refused(new Query.ResultSetRef("x"), Diagnostic.NO_SUCH_RESULT_SET);
    refused(
        term(AccessPoint.TITLE, "a ".repeat(IndexLimits.WORDS_IN_TERM + 1)),
        Diagnostic.TOO_MANY_CHARACTERS_IN_TERM);
    assertThat(SHELF.find(term(AccessPoint.TITLE, "a ".repeat(IndexLimits.WORDS_IN_TERM))))
        .isEmpty();
  }

  private static Query alternating(int operators) {
    Query query = term(AccessPoint.TITLE, "văn");
    Query other = term(AccessPoint.TITLE, "học");
    for (int i = 0; i < operators; i++) {
      query = i % 2 == 0 ? new Query.Or(query, other) : new Query.And(query, other);
    }
    return query;
  }

  @Test
  void bearsNestingUpToItsLimit() {
    assertThat(SHELF.find(alternating(IndexLimits.DEPTH - 1))).contains("lit");
    refused(alternating(IndexLimits.DEPTH), Diagnostic.TOO_MANY_BOOLEANS);
    Query row = term(AccessPoint.TITLE, "văn");
    for (int i = 1; i < IndexLimits.CLAUSES; i++) {
      row = new Query.Not(row, term(AccessPoint.TITLE, "w" + i));
    }
    assertThat(SHELF.find(row)).contains("lit");
  }

  @Test
  void bearsManyClausesAndDeepTrees() {
    Query query = term(AccessPoint.TITLE, "văn");
    for (int i = 0; i < 3_000; i++) {
      query = new Query.Or(query, term(AccessPoint.TITLE, "word" + i));
    }
    assertThat(SHELF.find(query)).contains("lit", "ban1");
    refused(new Query.Or(tooMany(), tooMany()), Diagnostic.TOO_MANY_BOOLEANS);
  }

  private static Query tooMany() {
    List<Query> level = new ArrayList<>();
    for (int i = 0; i < IndexLimits.CLAUSES; i++) {
      level.add(term(AccessPoint.TITLE, "w" + i));
    }
    while (level.size() > 1) {
      List<Query> next = new ArrayList<>();
      for (int i = 0; i + 1 < level.size(); i += 2) {
        next.add(new Query.Or(level.get(i), level.get(i + 1)));
      }
      if (level.size() % 2 == 1) {
        next.add(level.getLast());
      }
      level = next;
    }
    return level.getFirst();
  }
}
