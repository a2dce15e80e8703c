package org.lienthong.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query.And;
import org.lienthong.core.query.Query.HasAny;
import org.lienthong.core.query.Query.Leaf;
import org.lienthong.core.query.Query.MatchAll;
import org.lienthong.core.query.Query.Not;
import org.lienthong.core.query.Query.Or;
import org.lienthong.core.query.Query.Prox;
import org.lienthong.core.query.Query.ResultSetRef;
import org.lienthong.core.query.Query.Term;

class QueryTest {
  private static final Term ONE = Term.of(AccessPoint.TITLE, "một");
  private static final Term TWO = Term.of(AccessPoint.TITLE, "hai");
  private static final ResultSetRef REF = new ResultSetRef("a");
  private static final HasAny ANY = new HasAny(AccessPoint.SUBJECT);
  private static final MatchAll ALL = new MatchAll();
  private static final Proximity NEAR =
      new Proximity(Proximity.Unit.WORD, 2, Query.Relation.LE, true);

  private static final Query EVERY_OPERATOR =
      new And(new Or(ONE, REF), new Not(new Prox(TWO, ONE, NEAR), new And(ANY, ALL)));

  @Test
  void listsItsLeavesAsTheyWereWritten() {
    assertThat(EVERY_OPERATOR.leaves()).containsExactly(ONE, REF, TWO, ONE, ANY, ALL);
    assertThat(ONE.leaves()).containsExactly(ONE);
  }

  @Test
  void stayTheSameWhenEachLeafStays() {
    assertThat(EVERY_OPERATOR.rewrite(leaf -> leaf)).isEqualTo(EVERY_OPERATOR);
  }

  @Test
  void getsTheQueryOfAResultSetInThePlaceOfItsName() {
    Query kept = new Or(ONE, TWO);
    assertThat(
            new Not(REF, new Prox(REF, TWO, NEAR))
                .rewrite(leaf -> leaf instanceof ResultSetRef ? kept : leaf))
        .isEqualTo(new Not(kept, new Prox(kept, TWO, NEAR)));
  }

  @Test
  void doesNotWalkWhatWasPutIn() {
    List<Leaf> walked = new ArrayList<>();
    Query rewritten =
        REF.rewrite(leaf -> {
          walked.add(leaf);
          return new And(REF, ONE);
        });
    assertThat(walked).containsExactly(REF);
    assertThat(rewritten).isEqualTo(new And(REF, ONE));
  }

  @Test
  void walksLongRowsOfTerms() {
    Optional<Query> row = IntStream.range(0, 100_000).mapToObj(i -> (Query) ONE).reduce(Or::new);
    assertThat(row.orElseThrow().leaves()).hasSize(100_000);
  }
}
