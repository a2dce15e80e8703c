package org.lienthong.z3950.rpn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.access.AccessPoint;
import org.lienthong.diagnostic.RefusedException;
import org.lienthong.query.MaskedText;
import org.lienthong.query.Query;

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

  @ParameterizedTest
  @ValueSource(strings = {"", "ti=", "(a", "a)", "\"a", "and", "xx=a", "a b=", "find"})
  void refusesWhatIsNoCcl(String text) {
    assertThatThrownBy(() -> Ccl.parse(text)).isInstanceOf(RefusedException.class);
  }
}
