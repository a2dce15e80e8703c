package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.query.Query;
import org.lienthong.marc.Field;

class FacetCountTest {
  private static final Query ALL = new Query.MatchAll();

  private final Shelf shelf = Shelf.make();

  @AfterEach
  void close() {
    shelf.close();
  }

  private List<Facet.Value> counted(Query query, AccessPoint point, int limit) {
    return shelf
        .index
        .facets(List.of(Shelf.LIBRARY), query, List.of(point), limit)
        .getFirst()
        .values();
  }

  /** Frequent words are among thousands that occur once, and no segment has them in one order. */
  @Test
  void findsTheMostFrequentAmongThousandsInSeveralSegments() {
    Random random = new Random(14);
    Map<String, Long> expected = new HashMap<>();
    for (int segment = 0; segment < 4; segment++) {
      for (int i = 0; i < 500; i++) {
        List<Field> fields = new ArrayList<>();
        for (String subject :
            List.of(
                "Từ " + (int) (60 * random.nextDouble() * random.nextDouble()),
                "Riêng " + segment + " " + i)) {
          fields.add(field("650", "a", subject));
          expected.merge(subject, 1L, Long::sum);
        }
        shelf.put(segment + "-" + i, "Sách " + i, fields.toArray(Field[]::new));
      }
      shelf.catchUp();
    }
    List<Long> most =
        expected.values().stream().sorted(Comparator.reverseOrder()).limit(12).toList();

    List<Facet.Value> values = counted(ALL, AccessPoint.SUBJECT, 12);

    assertThat(values).extracting(Facet.Value::records).containsExactlyElementsOf(most);
    assertThat(values)
        .allSatisfy(v -> assertThat(v.records()).isEqualTo(expected.get(v.display())));
  }

  @Test
  void countsARecordOnceForSpellingsOfOneTerm() {
    shelf
        .put("1", "A", field("650", "a", "Toán học"), field("650", "a", "Toan hoc"))
        .put("2", "B", field("650", "a", "TOÁN HỌC"))
        .put("3", "C", field("650", "a", "Toán học"), field("650", "a", "Toán"));
    shelf.catchUp();

    assertThat(counted(ALL, AccessPoint.SUBJECT, 5))
        .containsExactly(
            new Facet.Value("toan hoc", "Toán học", 3), new Facet.Value("toan", "Toán", 1));
  }

  @Test
  void countsAgainWhenTheIndexHasChanged() {
    shelf.put("1", "Toán 6", field("041", "a", "vie"));
    shelf.catchUp();
    assertThat(counted(ALL, AccessPoint.LANGUAGE, 5))
        .containsExactly(new Facet.Value("vie", "vie", 1));
    assertThat(counted(ALL, AccessPoint.LANGUAGE, 5))
        .containsExactly(new Facet.Value("vie", "vie", 1));

    shelf
        .put("2", "Toán 7", field("041", "a", "vie"))
        .delete("1")
        .put("3", "Math", field("041", "a", "eng"));
    shelf.catchUp();

    assertThat(counted(ALL, AccessPoint.LANGUAGE, 5))
        .containsExactly(new Facet.Value("eng", "eng", 1), new Facet.Value("vie", "vie", 1));
  }

  @Test
  void keepsAnswersOfDifferentSearchesApart() {
    shelf.put("1", "Toán 6", field("041", "a", "vie")).put("2", "Văn 6", field("041", "a", "eng"));
    shelf.catchUp();

    assertThat(counted(Shelf.term(AccessPoint.TITLE, "toán"), AccessPoint.LANGUAGE, 5))
        .containsExactly(new Facet.Value("vie", "vie", 1));
    assertThat(counted(Shelf.term(AccessPoint.TITLE, "văn"), AccessPoint.LANGUAGE, 5))
        .containsExactly(new Facet.Value("eng", "eng", 1));
    assertThat(counted(Shelf.term(AccessPoint.TITLE, "văn"), AccessPoint.GRADE, 5))
        .containsExactly(new Facet.Value("6", "Lớp 6", 1));
    assertThat(counted(Shelf.term(AccessPoint.TITLE, "văn"), AccessPoint.GRADE, 0)).isEmpty();
  }

  @Test
  void saysWhichRecordsAreOnTheWeb() {
    shelf
        .put("1", "A", field("856", "u", "https://example.org/a.pdf"))
        .put("2", "B", field("856", "u", "javascript:alert(1)"))
        .put("3", "C", field("856", "u", " HTTP://example.org/c "))
        .put("4", "D");

    assertThat(shelf.find(Shelf.term(AccessPoint.MATERIAL, "online")))
        .containsExactlyInAnyOrder("1", "3");
    assertThat(shelf.find(Shelf.term(AccessPoint.MATERIAL, "trực tuyến")))
        .containsExactlyInAnyOrder("1", "3");
  }
}
