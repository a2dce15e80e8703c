package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.IndexWords.IndexWord;
import org.lienthong.core.index.IndexWords.Place;
import org.lienthong.core.index.IndexWords.Reading;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.index.IndexWords.Way;

class IndexWordsTest {
  private static final Shelf SHELF = Shelf.make();
  private static final List<String> HERE = List.of(Shelf.LIBRARY);

  @BeforeAll
  static void fill() {
    SHELF
        .put("1", "Sách giáo khoa lịch sử")
        .put("2", "Sách đỏ")
        .put("3", "Khoa học và giáo dục : sách hay", Shelf.field("100", "a", "Lê Sử"))
        .put("4", "Toán 6");
    SHELF.put("khac", "5", Shelf.book("Vũ trụ"));
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static IndexWords words() {
    return SHELF.index.words();
  }

  private static Slot slot(boolean optional, Way... ways) {
    return new Slot(Arrays.asList(ways), optional);
  }

  private static Slot slot(Way... ways) {
    return slot(false, ways);
  }

  private static Way way(int cost, String... words) {
    return new Way(List.of(words), cost);
  }

  private static List<String> written(List<Reading> readings) {
    return readings.stream()
        .map(r -> String.join(" ", r.places().stream().flatMap(p -> p.written().stream()).toList()))
        .toList();
  }

  @Test
  void countsKnownWords() {
    assertThat(words().known(AccessPoint.ANY, List.of("sach", "khoa", "saach", "tru", "")))
        .isEqualTo(Map.of("sach", 3L, "khoa", 2L, "tru", 1L));
    assertThat(words().known(AccessPoint.AUTHOR, List.of("sach", "su")))
        .isEqualTo(Map.of("su", 1L));
  }

  @Test
  void findsWordsOneLetterAway() {
    assertThat(words().near(AccessPoint.ANY, "sahc", 9)).containsExactly(new IndexWord("sach", 3));
    assertThat(words().near(AccessPoint.ANY, "toa", 9)).containsExactly(new IndexWord("toan", 1));
    assertThat(words().near(AccessPoint.ANY, "khoa", 9)).isEmpty();
    assertThat(words().near(AccessPoint.ANY, "hsac", 9)).isEmpty();
    assertThat(words().near(AccessPoint.ANY, "x", 9)).isEmpty();
  }

  @Test
  void findsLongerWords() {
    assertThat(words().beginning(AccessPoint.ANY, "s", 9))
        .containsExactly(
            new IndexWord("sach", 3),
            new IndexWord("sgk", 2), // the code of textbooks, a kind of material
            new IndexWord("su", 2));
    assertThat(words().beginning(AccessPoint.ANY, "s", 1))
        .containsExactly(new IndexWord("sach", 3));
    assertThat(words().beginning(AccessPoint.ANY, "sach", 9)).isEmpty();
    assertThat(words().beginning(AccessPoint.ANY, "", 9)).isEmpty();
  }

  @Test
  void readsSlotsThatARecordHasTogether() {
    List<Slot> slots =
        List.of(slot(way(9, "toan"), way(9, "sach")), slot(way(5, "do"), way(0, "xyz")));
    assertThat(written(words().together(HERE, AccessPoint.ANY, slots, 0, 5)))
        .containsExactly("sách đỏ");
  }

  @Test
  void prefersAdjacentWords() {
    List<Slot> slots = List.of(slot(way(0, "giao")), slot(way(8, "khoa"), way(0, "duc")));
    assertThat(written(words().together(HERE, AccessPoint.ANY, slots, 0, 5)).getFirst())
        .isEqualTo("giáo dục");
    List<Slot> dear = List.of(slot(way(0, "sach")), slot(way(0, "duc"), way(8, "giao")));
    assertThat(written(words().together(HERE, AccessPoint.ANY, dear, 0, 5)).getFirst())
        .isEqualTo("sách giáo");
  }

  @Test
  void readsDividedWordsOnlyWhereTheyAreAdjacent() {
    List<Slot> slots = List.of(slot(way(1, "khoa", "sach"), way(2, "giao", "khoa")));
    assertThat(written(words().together(HERE, AccessPoint.ANY, slots, 0, 5)))
        .containsExactly("giáo khoa");
  }

  @Test
  void leavesOutOnlyAsManyAsAllowed() {
    List<Slot> slots = List.of(slot(way(0, "toan")), slot(), slot(true, way(0, "lop")));
    assertThat(words().together(HERE, AccessPoint.ANY, slots, 0, 5)).isEmpty();
    assertThat(words().together(HERE, AccessPoint.ANY, slots, 1, 5))
        .containsExactly(
            new Reading(
                List.of(
                    new Place(way(0, "toan"), List.of("toán")),
                    new Place(null, List.of()),
                    new Place(null, List.of()))));
  }

  @Test
  void readsOnlyTheCataloguesAsked() {
    List<Slot> slots = List.of(slot(way(0, "vu")), slot(way(0, "tru")));
    assertThat(words().together(HERE, AccessPoint.ANY, slots, 0, 5)).isEmpty();
    assertThat(written(words().together(List.of("khac"), AccessPoint.ANY, slots, 0, 5)))
        .containsExactly("vũ trụ");
  }

  @Test
  void refusesImpossibleCosts() {
    assertThat(way(Slot.MOST, "a").cost()).isEqualTo(60);
    assertThatThrownBy(() -> way(Slot.MOST + 1, "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> way(-1, "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> way(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
