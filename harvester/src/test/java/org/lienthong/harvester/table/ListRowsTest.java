package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** Columns, rows, cells and quantities of lists, each kind once. */
class ListRowsTest {
  private final List<String> notices = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();

  private List<MarcRecord> read(String csv, TableOptions options) throws IOException {
    return read(csv.getBytes(UTF_8), options);
  }

  private List<MarcRecord> read(byte[] csv, TableOptions options) throws IOException {
    List<MarcRecord> out = new ArrayList<>();
    try (MarcReader reader = TableFiles.text(new ByteArrayInputStream(csv), options)) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        switch (next) {
          case MarcReading.Read read -> out.add(read.record());
          case MarcReading.Rejected reject -> rejected.add(reject.reason());
        }
      }
      notices.addAll(reader.takeNotices());
    }
    return out;
  }

  private List<MarcRecord> read(String csv) throws IOException {
    return read(csv, TableOptions.DEFAULT);
  }

  private static String all(MarcRecord record, String tag, char code) {
    return record.data(tag).map(f -> f.first(code).orElse("")).collect(Collectors.joining("/"));
  }

  @Test
  void comparesHeadingsWithTheirMarksFirst() throws IOException {
    MarcRecord one = read("Tên sách,Khổ,Kho\nThử,19x27,Đọc\n").getFirst();
    assertThat(one.first("300", 'c')).contains("19x27 cm");
    assertThat(one.first("852", 'b')).contains("Đọc");
  }

  @Test
  void readsHeadingsOnTwoRows() throws IOException {
    MarcRecord one =
        read("STT,Tên sách,Xuất bản,,Số đăng ký cá biệt,\n,,Nhà XB,Năm XB,Từ,Đến\n1,Thử,Trẻ,2019,K01,K03\n")
            .getFirst();
    assertThat(one.first("260", 'b')).contains("Trẻ");
    assertThat(one.first("260", 'c')).contains("2019");
    assertThat(all(one, "852", 'p')).isEqualTo("K01/K02/K03");
  }

  @Test
  void joinsRowsThatDifferInTheCopyOnly() throws IOException {
    List<MarcRecord> found =
        read(
            "Tên sách,Năm XB,ĐKCB,Tình trạng\nThử,2019,K1,Mới\nThử,2019,K2,Rách\nThử,2021,K3,Mới\n");
    assertThat(found).hasSize(2);
    assertThat(all(found.getFirst(), "852", 'z')).isEqualTo("Mới/Rách");
  }

  @Test
  void countsRowsThatRepeatTheRowAbove() throws IOException {
    List<MarcRecord> found = read("Tên sách,Năm XB\nThử,2019\nThử,2019\nThử,2019\nKhác,2020\n");
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().first("852", 'z')).contains("Số lượng: 3");
    assertThat(notices).anyMatch(n -> n.startsWith("2 dòng giống hệt"));
  }

  @Test
  void givesTheClassOfGroupRowsToTheBooksBelow() throws IOException {
    List<MarcRecord> found =
        read(
            "STT,Tên sách,Năm XB\nI,SÁCH THAM KHẢO,\n1,Một,2019\nII,SÁCH LỚP 7,\n2,Hai,2020\n3,Ba,\n");
    assertThat(found).hasSize(3);
    assertThat(found.get(0).first("655", 'a')).contains("SÁCH THAM KHẢO");
    assertThat(found.get(1).first("521", 'a')).contains("Lớp 7");
    assertThat(found.get(2).first("245", 'a')).contains("Ba");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ấn định danh mục này có 30 (ba mươi) tên sách.",
        "Danh sách này gồm 12 đầu sách",
        "Tổng cộng: 30 cuốn sách (Ba mươi cuốn)"
      })
  void takesNoClosingLineForABook(String line) throws IOException {
    assertThat(read("Tên sách,Tác giả\nMột,Lê Thử An\n\"" + line + "\",\n")).hasSize(1);
    assertThat(notices).hasSize(1);
  }

  @Test
  void keepsTheQuantityBesideTheNumberOfATitle() throws IOException {
    MarcRecord one = read("Mã sách,Tên sách,Số lượng\nS1,Thử,55\n").getFirst();
    assertThat(one.controlNumber()).contains("S1");
    assertThat(one.first("852", 'z')).contains("Số lượng: 55");
    assertThat(one.first("852", 'p')).isEmpty();
  }

  @Test
  void namesColumnsThatAreNotUsed() throws IOException {
    read("Tên sách,Học kì,Tác giả\nMột,I,Lê Thử An\nHai,,Vũ Thử Ba\n");
    assertThat(notices).anyMatch(n -> n.contains("«Học kì» (1 ô/cells)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Học kì=546$a | 546$a", "Học kì=KEYWORD | 653$a", "Học kì=653$a | 653$a"})
  void takesColumnsAsTheyAreMapped(String map, String field) throws IOException {
    String line = map.substring(map.indexOf('=') + 1) + " = " + map.substring(0, map.indexOf('='));
    MarcRecord one =
        read("Tên sách,Học kì\nMột,HK\n", new TableOptions(SourceEncoding.AUTO, line, false))
            .getFirst();
    assertThat(one.first(field.substring(0, 3), 'a')).contains("HK");
  }

  @Test
  void showsColumnsAndFirstRecordsWhenAsked() throws IOException {
    read("Tên sách,Học kì,Năm XB\nMột,I,2019\n", new TableOptions(SourceEncoding.AUTO, "", true));
    assertThat(String.join("\n", notices))
        .contains("A «Tên sách» → 245$a")
        .contains("B «Học kì» → không dùng / not used")
        .contains("=260  \\\\$c2019");
  }

  @Test
  void namesTheHeadingsThatItSawWhereNoneIsATitle() {
    assertThatThrownBy(() -> read("Quyển sách nào,Tác giả,Năm XB,NXB\nMột,A,2019,Trẻ\n"))
        .hasMessageContaining("--map")
        .hasMessageContaining("Quyển sách nào");
  }

  @Test
  void codesNoLanguageThatTheListDoesNotSay() throws IOException {
    List<MarcRecord> found = read("Tên sách,Năm XB\nA Light in the Village,2001\nToán thử,2002\n");
    assertThat(found.get(0).control("008").orElseThrow().substring(35, 38)).isEqualTo("|||");
    assertThat(found.get(1).control("008").orElseThrow().substring(35, 38)).isEqualTo("vie");
  }

  @Test
  void joinsACellAtACommaWithoutQuotesOrNamesTheLine() throws IOException {
    List<MarcRecord> found =
        read("Tên sách,Tác giả,Năm XB\nBông thử, truyện,Lê An,1990\nMột,Hai,Ba,Bốn\n");
    assertThat(found.getFirst().first("245", 'a')).contains("Bông thử, truyện");
    assertThat(rejected).singleElement().asString().startsWith("row 3:");
  }

  @Test
  void readsSingleOctetsThatAreNoUtf8() throws IOException {
    byte[] file = "Tên sách,Tác giả\nSách thử,Lê Thử An\nS\u0001ch,Vũ Thử Ba\n".getBytes(UTF_8);
    for (int i = 0; i < file.length; i++) {
      file[i] = file[i] == 1 ? (byte) 0xe1 : file[i];
    }
    assertThat(read(file, TableOptions.DEFAULT).get(1).first("245", 'a')).contains("Sách");
    assertThat(notices).anyMatch(n -> n.contains("row 3"));
  }

  @Test
  void undoesVnTimeThatArrivedAsCharacters() throws IOException {
    List<MarcRecord> found =
        read("Tªn s¸ch,T¸c gi¶,N¨m xuÊt b¶n\nTo¸n 6,Vò Quang,2001\nVËt lÝ 7,Phan §øc ChÝnh,2002\n");
    assertThat(found.getFirst().first("245", 'a')).contains("Toán 6");
    assertThat(found.getFirst().first("100", 'a')).contains("Vũ Quang");
    assertThat(found.getFirst().first("260", 'c')).contains("2001");
  }

  @Test
  void readsNoListOfStoresAsBooks() {
    assertThatThrownBy(() -> read("Mã,Tên,Ghi chú\nK1,Kho mở,\nK2,Kho đóng,\n"))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "978-604-0-00001-9 (t.1), 9786040000019",
    "ISBN: 9786040000019, 9786040000019",
    "140449116, 0140449116",
    "９７８６０４００００01９, 9786040000019"
  })
  void readsIsbnsAsTheyAreTyped(String cell, String wanted) throws IOException {
    assertThat(read("Tên sách;ISBN\nMột;" + cell + "\n").getFirst().first("020", 'a'))
        .contains(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "37.500 ₫ | 37500 VND",
        "20 000 | 20000 VND",
        "61.000đ | 61000 VND",
        "54500VNĐ | 54500 VND",
        "61,000.00 | 61000 VND"
      })
  void readsPricesAsTheyAreTyped(String cell, String wanted) throws IOException {
    assertThat(read("Tên sách;Giá\nMột;" + cell + "\n").getFirst().first("020", 'c'))
        .contains(wanted);
  }
}
