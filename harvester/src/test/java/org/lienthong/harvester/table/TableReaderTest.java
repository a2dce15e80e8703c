package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

class TableReaderTest {
  private static List<MarcReading> csv(String text, Charset charset) throws IOException {
    return all(
        TableFiles.text(new ByteArrayInputStream(text.getBytes(charset)), TableOptions.DEFAULT));
  }

  private static List<MarcReading> csv(String text) throws IOException {
    return csv(text, UTF_8);
  }

  private static List<MarcReading> all(MarcReader reader) throws IOException {
    try (reader) {
      List<MarcReading> out = new ArrayList<>();
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        out.add(next);
      }
      return out;
    }
  }

  private static MarcRecord only(List<MarcReading> readings) {
    assertThat(readings).hasSize(1);
    return record(readings.getFirst());
  }

  private static MarcRecord record(MarcReading reading) {
    assertThat(reading).isInstanceOf(MarcReading.Read.class);
    return ((MarcReading.Read) reading).record();
  }

  private static List<String> copies(MarcRecord record) {
    return record.data("852").map(field -> field.first('p').orElse("")).toList();
  }

  @Test
  void findsHeadingsBelowTheLetterhead() throws IOException {
    MarcRecord record =
        only(
            csv(
                """
                PHÒNG GD&ĐT ĐÔNG TRIỀU,,,,,
                TRƯỜNG THCS XUÂN SƠN,,,,,
                ,DANH MỤC SÁCH,,,,
                STT,Tên sách,Tác giả,NXB,Năm XB,Số ĐKCB
                (1),(2),(3),(4),(5),(6)
                1,Dế Mèn phiêu lưu ký,Tô Hoài,Kim Đồng,2007.0,STN 00012-00014
                Cộng,1,,,,
                ,,,Ngày 20 tháng 5 năm 2024,,
                """));
    assertThat(record.first("245", 'a')).contains("Dế Mèn phiêu lưu ký");
    assertThat(record.first("100", 'a')).contains("Tô Hoài");
    assertThat(record.first("260", 'c')).contains("2007");
    assertThat(record.controlNumber()).contains("STN 00012");
    assertThat(copies(record)).containsExactly("STN 00012", "STN 00013", "STN 00014");
  }

  @Test
  void readsSemicolonsInUtf16() throws IOException {
    String text = "\ufeffNhan đề;Tác giả\r\nTruyện Kiều, tập 1;Nguyễn Du\r\n";
    assertThat(only(csv(text, UTF_16LE)).first("245", 'a')).contains("Truyện Kiều, tập 1");
  }

  @Test
  void readsTcvn3() throws IOException {
    byte[] file =
        "Nhan ®Ò;T¸c gi¶\r\nTruyÖn KiÒu, quyÓn th\u00adîng;NguyÔn Du\r\nDÕ MÌn phi\u00aaul\u00adu ký;T« Hoµi\r\n"
            .getBytes(Charset.forName("ISO-8859-1"));
    List<MarcReading> readings =
        all(TableFiles.text(new ByteArrayInputStream(file), TableOptions.DEFAULT));
    assertThat(record(readings.getFirst()).first("100", 'a')).contains("Nguyễn Du");
  }

  @Test
  void takesGiaForAPriceWhereItHoldsPrices() throws IOException {
    MarcRecord record = only(csv("Tên sách,Giá\nToán 6,\"61.000đ\"\n"));
    assertThat(record.first("020", 'c')).contains("61000 VND");
  }

  @Test
  void takesGiaForAShelfWhereItHoldsShelves() throws IOException {
    List<MarcReading> readings = csv("Tên sách,Giá,Giá\nToán 6,A1,54500VNĐ\nToán 7,12,61000\n");
    assertThat(record(readings.get(0)).first("852", 'c')).contains("A1");
    assertThat(record(readings.get(1)).first("852", 'c')).contains("12");
    assertThat(record(readings.get(1)).first("020", 'c')).contains("61000 VND");
  }

  @Test
  void addsCopiesOfRowsWithoutATitle() throws IOException {
    MarcRecord record = only(csv("Tên sách,ĐKCB\nToán 6,K1\n,K2\n,K3\n"));
    assertThat(copies(record)).containsExactly("K1", "K2", "K3");
  }

  @Test
  void tellsApartRowsWithTheSameNumber() throws IOException {
    List<MarcReading> readings = csv("Tên sách,ĐKCB\nToán 6,1\nToán 7,1\n");
    assertThat(record(readings.get(0)).controlNumber()).contains("1");
    assertThat(record(readings.get(1)).controlNumber().orElseThrow()).startsWith("1~digest-");
  }

  @Test
  void namesTheRowThatHasNoTitle() throws IOException {
    List<MarcReading> readings = csv("Tên sách,Tác giả,Năm XB\nToán 6,A B,2020\n,C D,2021\n");
    assertThat(readings).hasSize(2);
    assertThat(readings.get(1))
        .isInstanceOfSatisfying(
            MarcReading.Rejected.class, r -> assertThat(r.reason()).startsWith("row 3:"));
  }

  @Test
  void flagsAnIsbnThatBecameANumber() throws IOException {
    MarcReading reading = csv("Tên sách,ISBN\nToán 6,9.78605E+12\n").getFirst();
    assertThat(((MarcReading.Read) reading).repaired()).isTrue();
    assertThat(record(reading).first("020", 'z')).contains("9.78605E+12");
  }

  @Test
  void replacesAndCountsWhatNoTextCanHold() throws IOException {
    MarcReading reading = csv("Tên sách,Tác giả\nTo\u0001án\uffff 6,A\u0002 B\n").getFirst();
    assertThat(record(reading).first("245", 'a')).contains("Toán\ufffd 6");
    assertThat(((MarcReading.Read) reading).replaced()).isEqualTo(3);
  }

  @Test
  void partsNames() throws IOException {
    MarcRecord record = only(csv("Tên sách;Tác giả\nVăn;Nguyễn Văn A (chủ biên), Trần Thị B\n"));
    assertThat(record.first("100", 'a')).contains("Nguyễn Văn A");
    assertThat(record.first("700", 'a')).contains("Trần Thị B");
  }

  @Test
  void refusesATableWithoutHeadings() {
    assertThatThrownBy(() -> csv("a,b,c\n1,2,3\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tiêu đề");
  }

  @Test
  void readsEverySheetOfAWorkbook() throws IOException {
    byte[] file = workbook();
    List<MarcReading> readings =
        all(TableFiles.workbook(new ByteArrayInputStream(file), TableOptions.DEFAULT));
    assertThat(readings).hasSize(3);
    MarcRecord first = record(readings.get(0));
    assertThat(first.first("245", 'a')).contains("Ngữ văn 6");
    assertThat(first.first("260", 'c')).contains("2021");
    assertThat(first.first("020", 'a')).contains("9786040000002");
    assertThat(record(readings.get(1)).first("245", 'a')).contains("Toán 7");
    assertThat(((MarcReading.Rejected) readings.get(2)).reason())
        .startsWith("sheet 'Lớp 7', row 3:");
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream target = out;
        Workbook book = new Workbook(target, "test", "1.0")) {
      Worksheet six = book.newWorksheet("Lớp 6");
      row(six, 0, "TRƯỜNG THCS XUÂN SƠN");
      row(six, 2, "STT", "Tên sách", "Năm XB", "ISBN");
      row(six, 3, 1, "Ngữ văn 6", 2021, 9786040000002L);
      Worksheet seven = book.newWorksheet("Lớp 7");
      row(seven, 0, "Nhan đề", "Tác giả", "Năm XB");
      row(seven, 1, "Toán 7", "Đỗ Đức Thái", 2022);
      row(seven, 2, "", "Không tên", 2022);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Number number -> sheet.value(row, i, number);
        default -> sheet.value(row, i, values[i].toString());
      }
    }
  }
}
