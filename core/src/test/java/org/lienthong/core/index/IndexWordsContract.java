package org.lienthong.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords.IndexWord;
import org.lienthong.core.index.IndexWords.Place;
import org.lienthong.core.index.IndexWords.Reading;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.index.IndexWords.Way;

/** What the words of every index tell. */
public abstract class IndexWordsContract extends IndexUnderTest {
  private static final List<String> HERE = List.of(LIBRARY);

  protected IndexWordsContract(IndexAdapter adapter) {
    super(adapter);
  }

  @BeforeEach
  void fill() {
    put("1", "Đất rừng phương Nam")
        .put("2", "Đất nước đứng lên")
        .put("3", "Rừng xà nu", field("100", "a", "Nguyễn Trung Thành"))
        .putIn(OTHER, "4", "Vũ trụ");
    catchUp();
  }

  private static Slot slot(Way... ways) {
    return new Slot(Arrays.asList(ways), false);
  }

  private static Way way(int cost, String... words) {
    return new Way(List.of(words), cost);
  }

  private List<String> together(List<String> catalogues, int absent, Slot... slots) {
    return index.words().together(catalogues, AccessPoint.ANY, List.of(slots), absent, 5).stream()
        .map(r -> String.join(" ", r.places().stream().flatMap(p -> p.written().stream()).toList()))
        .toList();
  }

  @Test
  void countsTheRecordsOfKnownWords() {
    assertThat(index.words().known(AccessPoint.ANY, List.of("dat", "rung", "dut", "tru", "")))
        .isEqualTo(Map.of("dat", 2L, "rung", 2L, "tru", 1L));
    assertThat(index.words().known(AccessPoint.AUTHOR, List.of("rung", "trung")))
        .isEqualTo(Map.of("trung", 1L));
  }

  @Test
  void findsWordsOneLetterAwayButNeverTheWordItself() {
    IndexWords words = index.words();
    assertThat(words.near(AccessPoint.ANY, "rugn", 9)).containsExactly(new IndexWord("rung", 2));
    assertThat(words.near(AccessPoint.ANY, "rungg", 9)).containsExactly(new IndexWord("rung", 2));
    assertThat(words.near(AccessPoint.ANY, "rug", 9)).containsExactly(new IndexWord("rung", 2));
    assertThat(words.near(AccessPoint.ANY, "rong", 9)).containsExactly(new IndexWord("rung", 2));
    assertThat(words.near(AccessPoint.ANY, "rung", 9))
        .containsExactly(new IndexWord("dung", 1), new IndexWord("trung", 1));
    assertThat(words.near(AccessPoint.ANY, "rung", 1)).containsExactly(new IndexWord("dung", 1));
    assertThat(words.near(AccessPoint.TITLE, "rung", 9)).containsExactly(new IndexWord("dung", 1));
    assertThat(words.near(AccessPoint.ANY, "x", 9)).isEmpty();
  }

  @Test
  void findsLongerWordsTheFrequentOnesFirst() {
    IndexWords words = index.words();
    assertThat(words.beginning(AccessPoint.TITLE, "d", 9))
        .containsExactly(new IndexWord("dat", 2), new IndexWord("dung", 1));
    assertThat(words.beginning(AccessPoint.TITLE, "d", 1)).containsExactly(new IndexWord("dat", 2));
    assertThat(words.beginning(AccessPoint.TITLE, "nu", 9))
        .containsExactly(new IndexWord("nuoc", 1));
    assertThat(words.beginning(AccessPoint.TITLE, "", 9)).isEmpty();
  }

  @Test
  void readsSlotsThatOneRecordHasTogether() {
    assertThat(together(HERE, 0, slot(way(0, "dat")), slot(way(9, "rung"), way(0, "vu"))))
        .containsExactly("đất rừng");
    assertThat(together(HERE, 0, slot(way(0, "vu")), slot(way(0, "tru")))).isEmpty();
    assertThat(together(List.of(OTHER), 0, slot(way(0, "vu")), slot(way(0, "tru"))))
        .containsExactly("vũ trụ");
  }

  @Test
  void prefersLessCostlyWaysAndAdjacentWords() {
    assertThat(together(HERE, 0, slot(way(0, "rung")), slot(way(30, "nu"), way(0, "nam"))))
        .containsExactly("rừng nam", "rừng nu");
    assertThat(together(HERE, 0, slot(way(0, "rung")), slot(way(8, "xa"), way(0, "nam"))))
        .containsExactly("rừng xà", "rừng nam");
  }

  @Test
  void readsDividedWordsOnlyWhereTheyAreAdjacent() {
    assertThat(together(HERE, 0, slot(way(0, "rung", "nam"), way(9, "phuong", "nam"))))
        .containsExactly("phương nam");
  }

  @Test
  void leavesOutAsManySlotsAsAllowed() {
    List<Slot> slots = List.of(slot(way(0, "xa")), slot(), new Slot(List.of(way(0, "dat")), true));
    assertThat(index.words().together(HERE, AccessPoint.ANY, slots, 0, 5)).isEmpty();
    assertThat(index.words().together(HERE, AccessPoint.ANY, slots, 1, 5))
        .containsExactly(
            new Reading(
                List.of(
                    new Place(way(0, "xa"), List.of("xà")),
                    new Place(null, List.of()),
                    new Place(null, List.of()))));
  }
}
