package org.lienthong.z3950.rpn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;

class CclTest {
  @Test
  void joinsQualifiedTermsFromLeftToRight() {
    assertThat(Ccl.parse("find ti=toán and (au=nguyễn or 6)"))
        .isEqualTo(
            new Query.And(
                Query.Term.of(AccessPoint.TITLE, "toán"),
                new Query.Or(
                    Query.Term.of(AccessPoint.AUTHOR, "nguyễn"),
                    Query.Term.of(AccessPoint.ANY, "6"))));
  }

  @Test
  void readsPhrasesMasksAndYears() {
    assertThat(((Query.Term) Ccl.parse("\"vật lí\"")).match()).isEqualTo(Query.Match.PHRASE);
    assertThat(((Query.Term) Ccl.parse("ti=toá?")).text().isMasked()).isTrue();
    assertThat(Ccl.parse("py>=2003"))
        .isEqualTo(
            new Query.Term(
                AccessPoint.DATE,
                Query.Relation.GE,
                Query.Match.SERVER_CHOICE,
                Set.of(),
                Set.of(),
                MaskedText.literal("2003")));
  }

  @Test
  void holdsAQualifierForAParenthesisAndSeveralForAWord() {
    assertThat(Ccl.parse("ti=(toán or lí) not ti,su=6"))
        .isEqualTo(Ccl.parse("(ti=toán or ti=lí) not (ti=6 or su=6)"));
    assertThat(Ccl.parse("ti=(a and au=b)")).isEqualTo(Ccl.parse("ti=a and au=b"));
    assertThat(Ccl.parse("ti,su<>6")).isEqualTo(Ccl.parse("ti<>6 and su<>6"));
  }

  @Test
  void takesPercentAndExclamationMarkForNearness() {
    assertThat(Ccl.parse("ti=toán %3 ti=lí"))
        .isEqualTo(
            new Query.Prox(
                Query.Term.of(AccessPoint.TITLE, "toán"),
                Query.Term.of(AccessPoint.TITLE, "lí"),
                new Proximity(Proximity.Unit.WORD, 3, Query.Relation.LE, false)));
    assertThat(((Query.Prox) Ccl.parse("ti=(toán ! lí)")).proximity())
        .isEqualTo(new Proximity(Proximity.Unit.WORD, 1, Query.Relation.LE, true));
    assertThat(Ccl.parse("ti=toán %3 lí and 6")).isEqualTo(Ccl.parse("ti=toán %3 ti=lí and 6"));
    assertThat(Ccl.parse("100%")).isEqualTo(Query.Term.of(AccessPoint.ANY, "100%"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "ti=", "(a", "a)", "\"a", "and", "xx=a", "a b=", "find", "a %", "%2 a", "=a", "ti=(a",
        "ti,xx=a"
      })
  void refusesWhatIsNoCcl(String text) {
    assertThatThrownBy(() -> Ccl.parse(text)).isInstanceOf(RefusedException.class);
  }
}
