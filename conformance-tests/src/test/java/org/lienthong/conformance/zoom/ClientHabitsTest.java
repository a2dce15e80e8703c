package org.lienthong.conformance.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Tests of the attributes that Koha and Evergreen send, and those of the US national profile
 * (Z39.89) beyond the Bath Profile's, on the real index: each search finds the book, and none is
 * refused.
 */
class ClientHabitsTest {
  @TempDir static Path folder;
  private static SmallServer server;

  @BeforeAll
  static void start() throws IOException {
    MarcRecord book =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                ControlField.of("001", "vn42"),
                ControlField.of("008", "200101s2019    vm            000 0 vie d"),
                DataField.of("010", "  ", "a", "2019123456"),
                DataField.of("020", "  ", "a", "9786040000019"),
                DataField.of("022", "  ", "a", "1859-0012"),
                DataField.of("050", " 4", "a", "QA39"),
                DataField.of("082", "04", "a", "510"),
                DataField.of("100", "1 ", "a", "Nguyễn, Nhật Ánh"),
                DataField.of("110", "2 ", "a", "Hội Nhà văn"),
                DataField.of("111", "2 ", "a", "Hội nghị Toán học"),
                DataField.of("240", "10", "a", "Truyện ngắn"),
                DataField.of("245", "10", "a", "Mắt biếc"),
                DataField.of("260", "  ", "b", "Nhà xuất bản Trẻ", "c", "2019"),
                DataField.of("650", " 4", "a", "Tình bạn", "x", "Truyện"),
                DataField.of("852", "  ", "a", "A", "h", "510 NGU")));
    server = new SmallServer(folder, List.of(book));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Koha, search for records to copy: no structure, no relation
        "Koha ISBN|@attr 1=7 @attr 5=1 \"9786040000019\"",
        "Koha ISBN, its start|@attr 1=7 @attr 5=1 \"978604000\"",
        "Koha ISBN with hyphens|@attr 1=7 @attr 5=1 \"978-604-0000-01-9\"",
        "Koha ISBN of ten|@attr 1=7 @attr 5=1 \"6040000015\"",
        "Koha ISSN|@attr 1=8 @attr 5=1 \"1859-0012\"",
        "Koha title|@attr 1=4 \"mat biec\"",
        "Koha title, other order|@attr 1=4 \"biếc mắt\"",
        "Koha author|@attr 1=1003 \"nguyễn nhật ánh\"",
        "Koha Dewey|@attr 1=13 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=1 @attr 6=1 \"510\"",
        "Koha LC class|@attr 1=16 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=1 @attr 6=1 \"QA39\"",
        "Koha subject|@attr 1=21 \"tình bạn\"",
        "Koha control number|@attr 1=12 \"vn42\"",
        "Koha standard identifier|@attr 1=1007 \"9786040000019\"",
        "Koha any|@attr 1=1016 \"biếc trẻ\"",
        "Koha year|@attr 1=31 \"2019\"",
        "Koha, two fields|@and @attr 1=4 \"mắt biếc\" @attr 1=1003 \"nhật ánh\"",
        // Koha, authorities
        "Koha any name|@attr 1=1002 \"nguyễn\"",
        "Koha personal name|@attr 1=1 \"nguyễn\"",
        "Koha corporate name|@attr 1=2 \"hội nhà văn\"",
        "Koha meeting|@attr 1=3 \"hội nghị\"",
        "Koha uniform title|@attr 1=6 \"truyện ngắn\"",
        "Koha subject part|@attr 1=47 \"truyện\"",
        // Evergreen
        "Evergreen TCN|@attr 1=12 @attr 4=1 \"vn42\"",
        "Evergreen ISBN|@attr 1=7 @attr 4=6 \"9786040000019\"",
        "Evergreen LCCN|@attr 1=9 @attr 4=6 \"2019123456\"",
        "Evergreen author|@attr 1=1003 @attr 4=6 \"ánh nguyễn\"",
        "Evergreen title|@attr 1=4 @attr 4=6 \"biếc mắt\"",
        "Evergreen ISSN|@attr 1=8 @attr 4=1 \"1859-0012\"",
        "Evergreen publisher|@attr 1=1018 @attr 4=6 \"trẻ\"",
        "Evergreen year|@attr 1=31 @attr 4=1 \"2019\"",
        "Evergreen item type|@attr 1=1001 @attr 4=1 \"a\"",
        // US national profile, values beyond the Bath Profile's
        "US ISBN|@attr 1=7 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=100 @attr 6=1 \"9786040000019\"",
        "US ISSN|@attr 1=8 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=100 @attr 6=1 \"1859-0012\"",
        "US local number|@attr 1=12 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=100 @attr 6=3 \"vn42\"",
        "US language|@attr 1=54 @attr 2=3 @attr 3=3 @attr 4=2 @attr 5=100 @attr 6=1 \"vie\"",
        "US material|@attr 1=1031 @attr 2=3 @attr 3=3 @attr 4=2 @attr 5=100 @attr 6=1 \"book\"",
        "US year at least|@attr 1=31 @attr 2=4 @attr 3=1 @attr 4=4 @attr 5=100 @attr 6=1 \"2019\"",
        "US year at most|@attr 1=31 @attr 2=2 @attr 3=1 @attr 4=4 @attr 5=100 @attr 6=1 \"2019\"",
        "US name in its order|@attr 1=1003 @attr 2=3 @attr 3=3 @attr 4=101 @attr 5=100 @attr 6=1 \"nhật ánh\"",
      })
  void findTheBook(String habit, String pqf) throws IOException {
    try (Connection connection = new OurConnection(server.address() + "/A")) {
      assertThat(connection.search(new Query(pqf)).size()).as(habit).isEqualTo(1);
    }
  }

  /** The Bath Profile's precision match for an established name keeps the order of its words. */
  @Test
  void doNotFindANormalizedNameTurnedRound() throws IOException {
    String name = "@attr 1=1003 @attr 2=3 @attr 3=3 @attr 4=101 @attr 5=100 @attr 6=1 \"ánh nhật\"";
    try (Connection connection = new OurConnection(server.address() + "/A")) {
      assertThat(connection.search(new Query(name)).size()).isZero();
    }
  }
}
