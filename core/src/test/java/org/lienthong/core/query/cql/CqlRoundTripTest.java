package org.lienthong.core.query.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;

class CqlRoundTripTest {
  @Property
  void aPrintedTreeParsesBackToItself(@ForAll("trees") CqlQuery query) {
    assertThat(Cql.tree(Cql.print(query))).isEqualTo(query);
  }

  @Property
  void aPrintedQueryParsesBackToItself(@ForAll("queries") Query query) {
    assertThat(Cql.parse(Cql.print(query)).query()).isEqualTo(query);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll("noise") String text) {
    assertThatCode(
            () -> {
              try {
                Cql.parse(text);
              } catch (RefusedException refused) {
                assertThat(refused.refusal().details()).isNotNull();
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "a",
            "đ",
            "and",
            "not",
            "prox",
            "sortby",
            " ",
            " ",
            "=",
            "<",
            ">",
            "(",
            ")",
            "\"",
            "/",
            "\\",
            "*",
            "?",
            "^",
            "dc.title",
            "cql.all",
            "cql.resultSetId",
            "marc.245$a",
            ">dc=x",
            "distance",
            "unit",
            "sort.descending",
            "within",
            "encloses",
            "2000 2010",
            "\u0000",
            "\uFFFF",
            "\uD83D",
            "1")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<CqlQuery> trees() {
    Arbitrary<CqlQuery.SortSpec> specs =
        Combinators.combine(words(), modifiers()).as(CqlQuery.SortSpec::new);
    return Combinators.combine(nodes(), specs.list().ofMaxSize(3)).as(CqlQuery::new);
  }

  private Arbitrary<CqlNode> nodes() {
    return Arbitraries.lazyOf(this::clauses, this::clauses, this::triples, this::prefixed);
  }

  private Arbitrary<CqlNode> clauses() {
    Arbitrary<CqlNode.Relation> relations =
        Combinators.combine(
                Arbitraries.of(
                    "=", "==", "<>", "<", ">", "<=", ">=", "any", "cql.all", "scr", "x.Đ", "1"),
                modifiers())
            .as(CqlNode.Relation::new);
    Arbitrary<CqlNode> whole =
        Combinators.combine(words(), relations, words()).as(CqlNode.Clause::new);
    return Arbitraries.oneOf(whole, words().map(w -> new CqlNode.Clause(null, null, w)));
  }

  private Arbitrary<CqlNode> triples() {
    return Combinators.combine(
            Arbitraries.of(CqlNode.Operator.class), modifiers(), nodes(), nodes())
        .as(CqlNode.Triple::new);
  }

  private Arbitrary<CqlNode> prefixed() {
    Arbitrary<CqlNode.Prefix> prefixes =
        Combinators.combine(words().injectNull(0.3), words()).as(CqlNode.Prefix::new);
    return Combinators.combine(prefixes.list().ofMinSize(1).ofMaxSize(2), nodes())
        .as(CqlNode.Prefixed::new);
  }

  private Arbitrary<List<CqlModifier>> modifiers() {
    Arbitrary<CqlModifier> alone = words().map(CqlModifier::of);
    Arbitrary<CqlModifier> valued =
        Combinators.combine(words(), Arbitraries.of("=", "==", "<", "<=", ">", ">=", "<>"), words())
            .as(CqlModifier::new);
    return Arbitraries.oneOf(alone, valued).list().ofMaxSize(2);
  }

  /** Words as the grammar has them: backslashes only in front of something. */
  private Arbitrary<String> words() {
    return Arbitraries.of(
            "a",
            "dc.title",
            "Đ",
            " ",
            "and",
            "Or",
            "NOT",
            "prox",
            "sortBy",
            "\t",
            "\u3000",
            "'",
            "$",
            "(",
            ")",
            "=",
            "<",
            "/",
            "\\\"",
            "\\\\",
            "\\*",
            "*",
            "?",
            "^",
            "\u00a0",
            "\uD83D\uDC1F")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Query> queries() {
    return Arbitraries.lazyOf(this::terms, this::terms, this::others, this::pairs, this::near);
  }

  private Arbitrary<Query> others() {
    return Arbitraries.of(new Query.MatchAll(), new Query.ResultSetRef("my \"set\"*"));
  }

  private Arbitrary<Query> pairs() {
    return Arbitraries.oneOf(
        Combinators.combine(queries(), queries()).as(Query.And::new),
        Combinators.combine(queries(), queries()).as(Query.Or::new),
        Combinators.combine(queries(), queries()).as(Query.Not::new));
  }

  private Arbitrary<Query> near() {
    Arbitrary<Proximity> proximities =
        Combinators.combine(
                Arbitraries.of(Proximity.Unit.class),
                Arbitraries.integers().between(0, 1000),
                Arbitraries.of(EnumSet.range(Query.Relation.LT, Query.Relation.NE)),
                Arbitraries.of(true, false))
            .as(Proximity::new);
    return Combinators.combine(terms(), terms(), proximities).as(Query.Prox::new);
  }

  private Arbitrary<Query> terms() {
    Arbitrary<Query.Relation> relations =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(Query.Relation.EQ)),
            Tuple.of(1, Arbitraries.of(Query.Relation.class)));
    return Combinators.combine(
            Arbitraries.of(AccessPoint.class),
            relations,
            Arbitraries.of(Query.Match.class),
            Arbitraries.of(Query.Anchor.class).set(),
            Arbitraries.of(Query.Modifier.class).set(),
            texts())
        .as(CqlRoundTripTest::term);
  }

  /** Only EQ has a match, and anchors of ANY and ALL belong to single words. */
  private static Query term(
      AccessPoint point,
      Query.Relation relation,
      Query.Match match,
      Set<Query.Anchor> anchors,
      Set<Query.Modifier> modifiers,
      MaskedText text) {
    boolean byWord = match == Query.Match.ANY || match == Query.Match.ALL;
    boolean equals = relation == Query.Relation.EQ;
    return new Query.Term(
        point,
        relation,
        equals ? match : Query.Match.SERVER_CHOICE,
        equals && byWord ? Set.of() : anchors,
        modifiers,
        text);
  }

  private Arbitrary<MaskedText> texts() {
    Arbitrary<MaskedText.Piece> pieces =
        Arbitraries.of("b", "ngữ văn", "*", "?", "^", "\"", "\\", "(", "6/1", "and", ">")
            .map(MaskedText.Literal::new);
    Arbitrary<MaskedText.Piece> masks =
        Arbitraries.of(new MaskedText.AnyMany(), new MaskedText.AnyOne());
    return Arbitraries.oneOf(pieces, pieces, masks)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(MaskedText::new)
        .filter(t -> !t.literals().isBlank());
  }
}
