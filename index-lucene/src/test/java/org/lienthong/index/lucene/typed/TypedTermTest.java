package org.lienthong.index.lucene.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.Query.Term;

class TypedTermTest {
  private static TypedTerm typed(AccessPoint point, String text) {
    return TypedTerm.of(Term.of(point, text));
  }

  private static List<String> literals(WordRow row) {
    return row.words().stream().map(QueryWord::literals).toList();
  }

  @Test
  void holdsTheFormsOfEachWord() {
    QueryWord word = typed(AccessPoint.TITLE, "Lý").words().words().getFirst();
    assertThat(word.literals()).isEqualTo("Lý");
    assertThat(word.marked()).isEqualTo("lí");
    assertThat(word.folded()).containsExactly("li");
    assertThat(word.hasMarks()).isTrue();
  }

  @Test
  void holdsWhatWordsMeanTogether() {
    TypedWords words = typed(AccessPoint.TITLE, "sgk lớp sáu tập 1").words().typed();
    assertThat(words.school(0)).map(SchoolWords::full).hasValue(List.of("sach", "giao", "khoa"));
    assertThat(words.grade(1)).map(Grade::value).hasValue(6);
    assertThat(words.volume(3)).map(Volume::digits).hasValue("1");
  }

  @Test
  void takesLettersAndNumbersApart() {
    TypedTerm term = typed(AccessPoint.TITLE, "toán6");
    assertThat(term.comesApart()).isTrue();
    assertThat(literals(term.words())).containsExactly("toán6");
    assertThat(literals(term.apart())).containsExactly("toán", "6");
    assertThat(typed(AccessPoint.TITLE, "toán").comesApart()).isFalse();
  }

  @Test
  void hasANumberOnlyWhereNoAccessPointWasNamed() {
    assertThat(typed(AccessPoint.ANY, "978-604-0-12345-6").numbers()).isNotEmpty();
    assertThat(typed(AccessPoint.TITLE, "978-604-0-12345-6").numbers()).isEmpty();
  }

  @Test
  void refusesATermWithoutWords() {
    assertThatThrownBy(() -> typed(AccessPoint.TITLE, "—…")).isInstanceOf(RefusedException.class);
  }

  @Test
  void isMadeOnceForEachTermOfAQuery() {
    TypedTerms terms = new TypedTerms();
    Term term = Term.of(AccessPoint.TITLE, "toán");
    assertThat(terms.of(term)).isSameAs(terms.of(term));
  }
}
