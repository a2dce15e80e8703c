package org.lienthong.core.query.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.core.query.cql.CqlRefusals.refusalOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

class CqlToQueryTest {
  /** The right column is what our printer makes of the query's meaning. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fish|cql.serverChoice = fish",
        "title = fish|dc.title = fish",
        "isbn = 1|bath.isbn = 1",
        "DC.Title = fish|dc.title = fish",
        "bath.author cql.all \"a b\"|dc.creator all \"a b\"",
        "dc.title exact \"a b\"|dc.title == \"a b\"",
        "dc.title =/string \"a b\"|dc.title == \"a b\"",
        "dc.title =/cql.word \"a b\"|dc.title all \"a b\"",
        "dc.title scr a|dc.title = a",
        "dc.title adj/relevant/ignoreCase \"a b\"|dc.title adj \"a b\"",
        "dc.title =/respectAccents bàn|dc.title =/lt.marked bàn",
        "dc.title =/lt.marked bàn|dc.title =/lt.marked bàn",
        "dc.title =/unmasked a*^|dc.title = a\\*\\^",
        "dc.title = a\\*b?c*|dc.title = a\\*b?c*",
        "dc.title all \"^toán 6\"|dc.title all ^toán and dc.title all 6",
        "dc.title any \"a b^\"|dc.title any a or dc.title any b^",
        "dc.title adj \"^a b^\"|dc.title adj \"^a b^\"",
        "dc.date within \"2000 2010\"|dc.date within \"2000 2010\"",
        "dc.date >= 2000|dc.date >= 2000",
        "cql.allRecords = 1|cql.allRecords = 1",
        "cql.AllRecords=\"\"|cql.allRecords = 1",
        "cql.resultSetId = \"a*b\"|cql.resultSetId = a\\*b",
        ">x=\"info:srw/cql-context-set/1/dc-v1.1\" x.title = a|dc.title = a",
        ">\"http://zing.z3950.org/cql/bath/2.0/\" isbn = a|bath.isbn = a",
        ">a=\"x\" (>a=\"info:srw/cql-context-set/1/dc-v1.1\" a.title = b)|dc.title = b",
        "marc.001 = 5|rec.identifier = 5",
        "marc.005 > 2024|rec.lastModificationDate > 2024",
        "marc.028$a = 5|bath.musicPublisherNumber = 5",
        ">m=\"info:srw/cql-context-set/1/marc-1.1\" m.001 = 5|rec.identifier = 5",
        "a prox b|cql.serverChoice = a prox/unit=word/distance<=1/unordered cql.serverChoice = b",
        "a prox/unit=element b|cql.serverChoice = a prox/unit=element/distance<=0/unordered cql.serverChoice = b",
      })
  void understands(String written, String meant) {
    assertThat(Cql.print(Cql.parse(written).query())).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "foo.bar = a|UNSUPPORTED_CONTEXT_SET|foo",
        ">dc=\"http://other/\" dc.title = a|UNSUPPORTED_CONTEXT_SET|http://other/",
        ">a=\"x\" >a=\"y\" dc.title = b|PREFIX_ASSIGNED_TWICE|a",
        "dc.colour = a|UNSUPPORTED_INDEX|dc.colour",
        "colour = a|UNSUPPORTED_INDEX|colour",
        "marc.245$a = a|UNSUPPORTED_INDEX|marc.245$a",
        "marc.245 = a|UNSUPPORTED_INDEX|marc.245",
        "marc.008 = a|UNSUPPORTED_INDEX|marc.008",
        "marc.852$a = a|UNSUPPORTED_INDEX|marc.852$a",
        "a sortby marc.245$a|UNSUPPORTED_INDEX|marc.245$a",
        "dc.title like a|UNSUPPORTED_RELATION|like",
        "dc.title dc.any a|UNSUPPORTED_RELATION|dc.any",
        "dc.title =/stem a|UNSUPPORTED_RELATION_MODIFIER|stem",
        "dc.title =/locale=vi a|UNSUPPORTED_RELATION_MODIFIER|locale=vi",
        "dc.title =/dc.relevant a|UNSUPPORTED_RELATION_MODIFIER|dc.relevant",
        "dc.title =/word/string a|UNSUPPORTED_COMBINATION_OF_RELATION_MODIFIERS|word string",
        "cql.allRecords < 1|UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX|cql.allRecords",
        "cql.resultSetId any a|UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX|cql.resultSetId",
        "dc.title = a\\b|NON_SPECIAL_CHARACTER_ESCAPED|a\\b",
        "dc.title = \"\"|EMPTY_TERM|``",
        "dc.title = *|MASKED_WORDS_TOO_SHORT|*",
        "\"? *\"|MASKED_WORDS_TOO_SHORT|? *",
        "a?b?c?d?e?f?g?h?i?|TOO_MANY_MASKING_CHARACTERS|at most 8: a?b?c?d?e?f?g?h?i?",
        "dc.title = a^b|ANCHORING_IN_UNSUPPORTED_POSITION|a^b",
        "a and/rel.combine=sum b|UNSUPPORTED_BOOLEAN_MODIFIER|rel.combine",
        "a prox/unit=sentence b|UNSUPPORTED_PROXIMITY_UNIT|sentence",
        "a prox/distance=far b|UNSUPPORTED_PROXIMITY_DISTANCE|far",
        "a prox/distance<=99999999999 b|UNSUPPORTED_PROXIMITY_DISTANCE|99999999999",
        "a prox/distance b|UNSUPPORTED_PROXIMITY_RELATION|distance",
        "a prox/near b|UNSUPPORTED_BOOLEAN_MODIFIER|near",
        "a prox/ordered/unordered b|UNSUPPORTED_COMBINATION_OF_PROXIMITY_MODIFIERS|twice: unordered",
        "a sortby dc.subject|UNSUPPORTED_SORT_TYPE|dc.subject",
        "a sortby colour|UNSUPPORTED_INDEX|colour",
        "a sortby dc.title/sort.missingOmit|UNSUPPORTED_MISSING_VALUE_ACTION|sort.missingOmit",
        "a sortby dc.title/sort.missingValue|UNSUPPORTED_MISSING_VALUE_ACTION|sort.missingValue",
        "a sortby dc.title/sort.respectCase|UNSUPPORTED_SORT_CASE|sort.respectCase",
        "a sortby dc.title/sort.ascending/descending|UNSUPPORTED_SORT_DIRECTION|descending",
        "a sortby dc.title/sort.locale=fr|UNSUPPORTED_SORT_TYPE|sort.locale",
      })
  void refuses(String query, Diagnostic diagnostic, String details) {
    assertThat(refusalOf(query)).isEqualTo(diagnostic.about(details));
  }

  @Test
  void keepsMasksAndAnchorsApartFromLetters() {
    assertThat(Cql.parse("dc.title = \"^gi?o d*\"").query())
        .isEqualTo(
            new Query.Term(
                AccessPoint.TITLE,
                Query.Relation.EQ,
                Query.Match.SERVER_CHOICE,
                Set.of(Query.Anchor.START),
                Set.of(),
                new MaskedText(
                    List.of(
                        new MaskedText.Literal("gi"),
                        new MaskedText.AnyOne(),
                        new MaskedText.Literal("o d"),
                        new MaskedText.AnyMany()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"<|LT", "<=|LE", "=|EQ", "==|EQ", ">=|GE", ">|GT", "<>|NE"})
  void understandsEveryComparisonOfDistances(String written, Query.Relation meant) {
    Query.Prox query = (Query.Prox) Cql.parse("a pRoX/Distance" + written + "4 b").query();
    assertThat(query.proximity()).isEqualTo(new Proximity(Proximity.Unit.WORD, 4, meant, false));
  }

  @Test
  void prefixesHoldWithinTheirParenthesesOnly() {
    assertThat(refusalOf("(>x=\"info:srw/cql-context-set/1/dc-v1.1\" x.title = a) and x.title = b"))
        .isEqualTo(Diagnostic.UNSUPPORTED_CONTEXT_SET.about("x"));
  }

  @Test
  void prefixesHoldForSortKeysToo() {
    assertThat(
            Cql.parse(
                    ">d=\"info:srw/cql-context-set/1/dc-v1.1\""
                        + " >s=\"info:srw/cql-context-set/1/sort-v1.0\""
                        + " d.title = a sortby d.date/s.descending")
                .sort())
        .containsExactly(new SortKey(AccessPoint.DATE, false, SortKey.Missing.LAST));
  }

  @Test
  void understandsProximity() {
    Query.Prox query = (Query.Prox) Cql.parse("a PROX/cql.distance>3/unit=WORD/Ordered b").query();
    assertThat(query.proximity())
        .isEqualTo(new Proximity(Proximity.Unit.WORD, 3, Query.Relation.GT, true));
  }

  @Test
  void understandsSortKeys() {
    assertThat(
            Cql.parse("a sortby dc.date/sort.descending title/missingLow author/sort.ignoreCase")
                .sort())
        .containsExactly(
            new SortKey(AccessPoint.DATE, false, SortKey.Missing.LAST),
            new SortKey(AccessPoint.TITLE, true, SortKey.Missing.FIRST),
            SortKey.ascending(AccessPoint.AUTHOR));
    assertThat(Cql.parse("a sortby dc.date/missingValue=2000/descending").sort())
        .containsExactly(new SortKey(AccessPoint.DATE, false, new SortKey.Value("2000")));
  }
}
