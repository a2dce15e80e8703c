package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** Rows that were once lost, or taken for something else, without a word. */
class LostRowsTest {
  private final List<String> notices = new ArrayList<>();

  private List<MarcReading> read(String csv) throws IOException {
    return read(csv.getBytes(UTF_8));
  }

  private List<MarcReading> read(byte[] octets) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(octets);
    try (MarcReader reader = TableFiles.text(in, TableOptions.DEFAULT)) {
      List<MarcReading> out = new ArrayList<>();
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        out.add(next);
      }
      notices.addAll(reader.takeNotices());
      return out;
    }
  }

  private static List<String> titles(List<MarcReading> readings) {
    return readings.stream()
        .filter(MarcReading.Read.class::isInstance)
        .map(r -> ((MarcReading.Read) r).record().first("245", 'a').orElse(""))
        .toList();
  }

  private static List<String> rejected(List<MarcReading> readings) {
    return readings.stream()
        .filter(MarcReading.Rejected.class::isInstance)
        .map(r -> ((MarcReading.Rejected) r).reason())
        .toList();
  }

  private static MarcRecord record(MarcReading reading) {
    return ((MarcReading.Read) reading).record();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Công nghệ 9",
        "Công dân với pháp luật",
        "Tổng hợp hoá vô cơ",
        "Tổng quan du lịch",
        "Cộng đồng ASEAN",
        "Kế toán hành chính sự nghiệp",
        "Kế toán trưởng cần biết",
        "Hiệu trưởng giỏi",
        "Ngày xưa có một con bò",
        "Người lập trình",
        "Tổng tập văn học",
        "Xác nhận bản thân",
        "Thủ thư kể chuyện",
        "Giám đốc một phút"
      })
  void keepsTitlesThatBeginLikeTotalsAndFooters(String title) throws IOException {
    assertThat(titles(read("Tên sách,Số lượng,Giá\nToán 6,35,25000\n" + title + ",3,20000\n")))
        .containsExactly("Toán 6", title);
    assertThat(notices).isEmpty();
  }

  @Test
  void namesTheEncodingThatItGuessed() throws IOException {
    read("Ten sach,Nam\nMáy bán hàng,2020\n".getBytes(ISO_8859_1));
    assertThat(notices).anyMatch(notice -> notice.contains("--encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tổng số 40,,",
        "Cộng:,75,",
        "TỔNG CỘNG,75,1.200.000đ",
        "Tong cong,75,",
        "Total,75,",
        "Tổng số: 40 cuốn,,",
        "Cộng trang 3,12,",
        "Mang sang,12,",
        "Hiệu trưởng ký tên,,",
        "Người lập biểu,,Hiệu trưởng",
        "\"(Ký, ghi rõ họ tên)\",,",
        "\"Hà Nội, ngày 5 tháng 6 năm 2024\",,",
        "KẾ TOÁN,,THỦ TRƯỞNG ĐƠN VỊ",
        "Xác nhận của nhà trường,,"
      })
  void countsAndNamesRowsThatAreNoBooks(String row) throws IOException {
    assertThat(titles(read("Tên sách,Số lượng,Giá\nToán 6,35,25000\n" + row + "\n")))
        .containsExactly("Toán 6");
    assertThat(notices).singleElement().asString().contains("1 ").contains("row 3 «");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Đất rừng,B,2002,K2",
        "Đất rừng,\"B,2002,K2",
        "\"Đất rừng,B,2002,\"K2",
        "Đất rừng,B,2002,\"K2"
      })
  void givesUpNoMoreThanTheLineOfAQuoteThatIsNeverClosed(String broken) throws IOException {
    List<MarcReading> found =
        read(
            "Tên sách,Tác giả,Năm XB,ĐKCB\nMột,A,2001,K1\n"
                + broken
                + "\nBa,C,2003,K3\n\"Bốn, tập 1\",D,2004,K4\nNăm 5\" màu,E,2005,K5\n");
    assertThat(titles(found)).contains("Một", "Ba", "Bốn, tập 1", "Năm 5\" màu");
    assertThat(titles(found).size() + rejected(found).size()).isEqualTo(5);
    assertThat(String.join(" ", notices) + rejected(found)).contains("row 3");
  }

  @Test
  void namesALineWhoseCellsAnUnclosedQuoteHides() throws IOException {
    List<MarcReading> found = read("Tên sách,Năm XB\n\"Đất, rừng,2001\nBa,2002\n");
    List<MarcReading> more =
        read("Tên sách,Năm XB\nMột,2000\n\"Đất, rừng,2001\nBa,2002\nBốn,2003\n");
    assertThat(titles(found)).contains("Ba");
    assertThat(titles(more)).containsExactly("Một", "Ba", "Bốn");
    assertThat(rejected(more)).singleElement().asString().startsWith("row 3:");
  }

  @Test
  void keepsQuotedCellsOfSeveralLines() throws IOException {
    List<MarcReading> found =
        read(
            "Tên sách,Tóm tắt,Năm XB\nMột,\"dòng một\ndòng \"\"hai\"\", ba\n\nbốn\",2001\nHai,,2002\n");
    assertThat(titles(found)).containsExactly("Một", "Hai");
    assertThat(record(found.getFirst()).first("520", 'a').orElseThrow())
        .startsWith("dòng một")
        .contains("\"hai\", ba")
        .endsWith("bốn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0085", "\u000b", "\f", "\u2028", "\u001c", "\u00a0"})
  void endsNoLineAtOtherLineEndsOfUnicode(String inside) throws IOException {
    assertThat(read("Tên sách,Tác giả\nMột" + inside + "hai,A B\nBa,C D\n")).hasSize(2);
  }

  @Test
  void rejectsARowWithoutATitleThatSaysMoreThanACopy() throws IOException {
    List<MarcReading> found =
        read(
            "Mã sách,Tên sách,Mô tả,Số lượng\n5,Một,Thơ,10\n8,,,2\n9,#N/A,Truyện,1\n10,,,1\n7,Hai,Thơ,1\n");
    assertThat(titles(found)).containsExactly("Một", "Hai");
    assertThat(rejected(found))
        .extracting(reason -> reason.substring(0, 6))
        .containsExactly("row 3:", "row 4:", "row 5:");
    assertThat(record(found.getFirst()).data("852").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "--", "—", "...", "…", "/", "_____", "#REF!", "#DIV/0!"})
  void takesNoStrokeForATitle(String title) throws IOException {
    List<MarcReading> found =
        read("Mã sách,Tên sách,Tác giả\n5,1984,Orwell\n8," + title + ",Lê A\n9,?,Vũ B\n");
    assertThat(titles(found)).containsExactly("1984", "?");
    assertThat(rejected(found)).singleElement().asString().startsWith("row 3:");
  }

  @Test
  void addsARowWithoutATitleThatSaysNothingElseThanACopy() throws IOException {
    List<MarcReading> found =
        read("STT,Tên sách,Tác giả,ĐKCB,Kho\n1,Một,A B,K1,Đọc\n2,,,K2,Mượn\n,,A B,K3,Mượn\n");
    assertThat(found).hasSize(1);
    assertThat(record(found.getFirst()).data("852").count()).isEqualTo(3);
  }

  @Test
  void takesNoGroupNameForACopy() throws IOException {
    List<MarcReading> found = read("ĐKCB,Tên sách\nK1,Một\nLớp 6,\nSách giáo khoa,\nK2,Hai\n");
    assertThat(titles(found)).containsExactly("Một", "Hai");
    assertThat(record(found.getFirst()).data("852").count()).isEqualTo(1);
    assertThat(notices).singleElement().asString().contains("2 ").contains("«Lớp 6»");
  }

  @Test
  void namesRecordsWithTheNumberOfAnEarlierRow() throws IOException {
    List<MarcReading> found = read("Tên sách,ĐKCB\nMột,1\nHai,1\n");
    assertThat(found).hasSize(2);
    String apart = record(found.get(1)).controlNumber().orElseThrow();
    assertThat(notices).singleElement().asString().contains("row 3").contains(apart);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Du (1766-1820)", "Nguyễn Du (1766 - 1820)", "Nguyễn Du (1766/1820)",
        "Lê Anh (Hà Nội; 1990)", "Nhóm Cánh Buồm [A, B; C]", "Tô Hoài (Nguyễn Sen, 1920–2014)",
        "Trần Văn (bút danh, nhà thơ)"
      })
  void cutsNoAuthorAtABracket(String author) throws IOException {
    MarcRecord one = record(read("Tên sách;Tác giả\nMột;\"" + author + "\"\n").getFirst());
    assertThat(one.first("100", 'a')).contains(author);
    assertThat(one.data("700")).isEmpty();
  }

  @Test
  void partsAuthorsOutsideBracketsAndLeavesOutTheirRoles() throws IOException {
    MarcRecord one =
        record(
            read("Tên sách;Tác giả\nMột;\"Lê An (Tổng chủ biên, chủ biên), Vũ Bình (1950-2000),"
                    + " Đỗ Công chủ biên\"\n")
                .getFirst());
    assertThat(one.first("100", 'a')).contains("Lê An");
    assertThat(one.data("700").map(f -> f.first('a').orElse("")))
        .containsExactly("Vũ Bình (1950-2000)", "Đỗ Công");
  }
}
