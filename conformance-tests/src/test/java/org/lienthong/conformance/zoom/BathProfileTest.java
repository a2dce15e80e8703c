package org.lienthong.conformance.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Tests of the searches of the Bath Profile 2.0, functional area A, levels 0 and 1, each with the
 * whole combination of Bib-1 attributes of the profile, on the real index; the US national profile
 * has the same ones.
 */
class BathProfileTest {
  @TempDir static Path folder;
  private static SmallServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        new SmallServer(
            folder,
            List.of(
                book("1", "Nguyễn, Nhật Ánh", "Mắt biếc", "Tình bạn", "2019", "9786040000019"),
                book("2", "Nguyễn, Nhật Ánh", "Kính vạn hoa", "Học sinh", "2012", "9786040000026"),
                book("3", "Ánh Dương", "Biếc xanh đôi mắt", "Thơ tình", "2012", "9786040000033"),
                book("4", "Nam Cao", "Mắt", "Nông thôn", "1943", "")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static MarcRecord book(
      String id, String author, String title, String subject, String year, String isbn) {
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", id),
            DataField.of("020", "  ", "a", isbn),
            DataField.of("100", "1 ", "a", author),
            DataField.of("245", "10", "a", title),
            DataField.of("260", "  ", "c", year),
            DataField.of("650", " 4", "a", subject)));
  }

  /**
   * Columns: the search; use, relation, position, structure, truncation and completeness; the term;
   * how many of the four books have it.
   */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // level 0
        "author, keyword|1003 3 3 2 100 1|ánh|3",
        "title, keyword|4 3 3 2 100 1|mắt|3",
        "subject, keyword|21 3 3 2 100 1|tình|2",
        "any, keyword|1016 3 3 2 100 1|biếc|2",
        // level 1
        "author, precision match|1003 3 1 101 100 3|nguyễn, nhật ánh|2",
        "author, precision match of a part|1003 3 1 101 100 3|nguyễn|0",
        "author, first words in field|1003 3 1 101 100 1|nguyễn|2",
        "author, first characters in field|1003 3 1 101 1 1|ngu|2",
        "author, keyword with right truncation|1003 3 3 2 1 1|dươ|1",
        "title, precision match|4 3 1 1 100 3|mắt|1",
        "title, first words in field|4 3 1 1 100 1|mắt|2",
        "title, first characters in field|4 3 1 1 1 1|kính vạ|1",
        "title, phrase|4 3 3 1 100 1|đôi mắt|1",
        "title, phrase turned round|4 3 3 1 100 1|mắt đôi|0",
        "title, keyword with right truncation|4 3 3 2 1 1|biế|2",
        "subject, precision match|21 3 1 1 100 3|thơ tình|1",
        "subject, first words in field|21 3 1 1 100 1|tình|1",
        "subject, first characters in field|21 3 1 1 1 1|thơ tì|1",
        "subject, keyword with right truncation|21 3 3 2 1 1|hoc|1",
        "any, keyword with right truncation|1016 3 3 2 1 1|nguy|2",
        "any, phrase|1016 3 3 1 100 1|vạn hoa|1",
        "standard identifier|1007 3 1 1 100 1|978-604-0000-02-6|1",
        "date of publication|31 3 1 4 100 1|2012|2",
        "date of publication, before|31 2 1 4 100 1|2012|3",
        "date of publication, after|31 5 1 4 100 1|2012|1",
      })
  void findsWhatTheProfileAsksFor(String search, String attributes, String term, long hits)
      throws IOException {
    StringBuilder pqf = new StringBuilder();
    String[] values = attributes.split(" ");
    for (int i = 0; i < values.length; i++) {
      pqf.append("@attr ").append(i + 1).append('=').append(values[i]).append(' ');
    }
    try (Connection connection = new OurConnection(server.address() + "/A")) {
      Query query = new Query(pqf + "\"" + term + "\"");
      assertThat(connection.search(query).size()).as(search).isEqualTo(hits);
    }
  }
}
