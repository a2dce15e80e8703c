package org.lienthong.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;

class RememberedWordsTest {
  private final List<String> asked = new ArrayList<>();
  private final RememberedWords words = new RememberedWords(new Asked(), AccessPoint.ANY);

  /** An index with the word "sach" that writes down what it is asked. */
  private final class Asked implements IndexWords {
    @Override
    public Map<String, Long> known(AccessPoint point, Collection<String> of) {
      asked.addAll(of);
      return of.contains("sach") ? Map.of("sach", 3L) : Map.of();
    }

    @Override
    public List<IndexWord> near(AccessPoint point, String word, int limit) {
      asked.add("near " + word);
      return List.of(new IndexWord("sach", 3), new IndexWord("sanh", 1));
    }

    @Override
    public List<IndexWord> beginning(AccessPoint point, String letters, int limit) {
      asked.add(letters + "*");
      return List.of(new IndexWord("sach", 3), new IndexWord("sanh", 1));
    }

    @Override
    public List<Reading> together(
        List<String> catalogues, AccessPoint point, List<Slot> slots, int absent, int limit) {
      return List.of();
    }
  }

  @Test
  void asksForEachWordOnce() {
    assertThat(words.known(AccessPoint.ANY, List.of("sach", "saach")))
        .isEqualTo(Map.of("sach", 3L));
    assertThat(words.known(AccessPoint.ANY, List.of("saach", "sach", "giao")))
        .isEqualTo(Map.of("sach", 3L));
    assertThat(asked).containsExactly("sach", "saach", "giao");
  }

  @Test
  void asksForAlikeAndLongerWordsOnce() {
    assertThat(words.near(AccessPoint.ANY, "sahc", 9)).hasSize(2);
    assertThat(words.near(AccessPoint.ANY, "sahc", 1)).hasSize(1);
    assertThat(words.beginning(AccessPoint.ANY, "sa", 9)).hasSize(2);
    assertThat(words.beginning(AccessPoint.ANY, "sa", 1)).hasSize(1);
    assertThat(asked).containsExactly("near sahc", "sa*");
  }

  @Test
  void refusesOtherAccessPoints() {
    assertThatThrownBy(() -> words.known(AccessPoint.TITLE, List.of("sach")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
