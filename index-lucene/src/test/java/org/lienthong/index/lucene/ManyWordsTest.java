package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords.IndexWord;
import org.lienthong.core.index.IndexWords.Reading;
import org.lienthong.core.index.IndexWords.Slot;
import org.lienthong.core.index.IndexWords.Way;
import org.lienthong.core.store.RecordChange;

/** Readings where a word has many ways, or many records have the words. */
class ManyWordsTest {
  private static final Shelf SHELF = Shelf.make();

  /** Ways of one word that are scored at most, and records. */
  private static final int WAYS = 24;

  private static final int SCORED = 2_000;

  /** Words of three letters; the first are rare. */
  private static final List<String> ENDINGS = new ArrayList<>();

  @BeforeAll
  static void fill() {
    for (char a = 'b'; a <= 'f'; a++) {
      for (char b = 'g'; b <= 'l'; b++) {
        ENDINGS.add("k" + a + b);
      }
    }
    for (int i = 0; i < ENDINGS.size(); i++) {
      for (int copies = 0; copies <= i / 10; copies++) {
        SHELF.put("e" + i + "-" + copies, "Gốc " + ENDINGS.get(i));
      }
    }
    SHELF.put("code", "Mã", field("852", "p", "kx12345"), field("852", "p", "kx-6789"));
    SHELF.put("gone", "Gốc đãxoá");
    SHELF.catchUp();
    SHELF.delete("gone");
    SHELF.store.write(transaction -> {
      for (int i = 0; i <= 2 * SCORED; i++) {
        String title = "Chung " + (i % 2 == 0 ? "chẵn" : "lẻ");
        transaction.apply(
            new RecordChange.Put(Shelf.LIBRARY, "m" + i, Shelf.book(title), List.of(), List.of()));
      }
      return SCORED;
    });
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static Way way(int cost, String word) {
    return new Way(List.of(word), cost);
  }

  private static List<String> readings(int limit, Way first, List<Way> second) {
    List<Slot> slots = List.of(new Slot(List.of(first), false), new Slot(second, false));
    return SHELF
        .index
        .words()
        .together(List.of(Shelf.LIBRARY), AccessPoint.ANY, slots, 0, limit)
        .stream()
        .map(ManyWordsTest::last)
        .toList();
  }

  private static String last(Reading reading) {
    return String.join(" ", reading.places().getLast().written());
  }

  @Test
  void scoresTheFrequentOfManyWays() {
    List<Way> ways = ENDINGS.stream().map(word -> way(8, word)).toList();
    assertThat(ways).hasSizeGreaterThan(WAYS);
    assertThat(readings(ENDINGS.size(), way(0, "goc"), ways))
        .hasSize(WAYS)
        .containsAll(ENDINGS.subList(10, ENDINGS.size()));
  }

  @Test
  void scoresAllOfFewWays() {
    List<Way> ways = ENDINGS.subList(0, WAYS).stream().map(word -> way(8, word)).toList();
    assertThat(readings(WAYS, way(0, "goc"), ways))
        .containsExactlyInAnyOrderElementsOf(ENDINGS.subList(0, WAYS));
  }

  @Test
  void scoresTheCheapOfManyWays() {
    List<Way> ways = new ArrayList<>();
    ENDINGS.forEach(word -> ways.add(way(word.equals(ENDINGS.getFirst()) ? 7 : 8, word)));
    assertThat(readings(1, way(0, "goc"), ways)).containsExactly(ENDINGS.getFirst());
  }

  @Test
  void findsEachReadingAmongMoreRecordsThanAreScored() {
    assertThat(readings(5, way(0, "chung"), List.of(way(0, "chan"), way(0, "le"))))
        .containsExactlyInAnyOrder("chẵn", "lẻ");
  }

  @Test
  void leavesOutDeletedRecords() {
    assertThat(readings(5, way(0, "goc"), List.of(way(0, "daxoa")))).isEmpty();
  }

  @Test
  void completesNoCodes() {
    assertThat(SHELF.index.words().beginning(AccessPoint.ANY, "kx", 9)).isEmpty();
    assertThat(SHELF.index.words().beginning(AccessPoint.ANY, "chu", 9))
        .containsExactly(new IndexWord("chung", 2 * SCORED + 1));
  }
}
