package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** Workbooks of old Excel and of LibreOffice, and how their cells are shown. */
class WorkbookFormsTest {
  private final List<String> notices = new ArrayList<>();

  private List<MarcRecord> read(MarcReader opened) throws IOException {
    List<MarcRecord> out = new ArrayList<>();
    try (MarcReader reader = opened) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof MarcReading.Read read) {
          out.add(read.record());
        }
      }
      notices.addAll(reader.takeNotices());
    }
    return out;
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      switch (values[i]) {
        case Number value -> cell.setCellValue(value.doubleValue());
        default -> cell.setCellValue(values[i].toString());
      }
    }
  }

  @Test
  void readsOldExcel() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("Sách");
      row(sheet, 0, "TRƯỜNG THỬ");
      row(sheet, 1, "STT", "Tên sách", "Tác giả", "Năm XB", "Số ĐKCB", "Ngày nhập");
      row(sheet, 2, 1, "Sách thử một", "Lê Thử An", 2019, 12, 43831);
      row(sheet, 3, 2, "Sách thử hai", "", 2020, 13, 43832);
      CellStyle zeros = book.createCellStyle();
      zeros.setDataFormat(book.createDataFormat().getFormat("00000"));
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      for (int i = 2; i < 4; i++) {
        sheet.getRow(i).getCell(4).setCellStyle(zeros);
        sheet.getRow(i).getCell(5).setCellStyle(date);
      }
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
      Sheet hidden = book.createSheet("Ẩn");
      row(hidden, 0, "Tên sách", "Tác giả");
      row(hidden, 1, "Không đọc", "Ai");
      book.setSheetHidden(1, true);
      book.write(out);
    }
    List<MarcRecord> found = read(TableFiles.oldWorkbook(out.toByteArray(), TableOptions.DEFAULT));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).first("245", 'a')).contains("Sách thử một");
    assertThat(found.get(0).first("852", 'p')).contains("00012");
    assertThat(found.get(0).first("541", 'd')).contains("01/01/2020");
    assertThat(found.get(1).first("100", 'a')).contains("Lê Thử An");
    assertThat(notices).anyMatch(n -> n.contains("'Ẩn'"));
  }

  private static byte[] openDocument(String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<content xmlns:office='o' xmlns:style='s' xmlns:table='t' xmlns:text='x'>"
                  + content
                  + "</content>")
              .getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static String row(String... cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  @Test
  void fillsMergedCellsOfOpenDocumentDownAndNamesHiddenSheets() throws IOException {
    byte[] file =
        openDocument(
            "<style:style style:name='ta2'><style:table-properties table:display='false'/>"
                + "</style:style><table:table table:name='Tra cứu' table:style-name='ta2'>"
                + row(cell("Tên sách"))
                + row(cell("Không đọc"))
                + "</table:table><table:table table:name='Sách' table:style-name='ta1'>"
                + row(cell("Tên sách"), cell("Tác giả"))
                + row(
                    cell("Sách một"),
                    "<table:table-cell table:number-rows-spanned='2'><text:p>Lê Thử</text:p>"
                        + "</table:table-cell>")
                + row(cell("Sách hai"), "<table:covered-table-cell/>")
                + row(cell("Sách ba"), "<table:table-cell/>")
                + "</table:table>");
    List<MarcRecord> found = read(TableFiles.openDocument(file, TableOptions.DEFAULT));
    assertThat(found)
        .extracting(record -> record.first("245", 'a').orElse(""))
        .containsExactly("Sách một", "Sách hai", "Sách ba");
    assertThat(found.get(1).first("100", 'a')).contains("Lê Thử");
    assertThat(found.get(2).first("100", 'a')).isEmpty();
    assertThat(notices).anyMatch(n -> n.contains("'Tra cứu'"));
  }

  @Test
  void refusesARowThatIsRepeatedTooOftenRatherThanLoseSome() throws IOException {
    byte[] file =
        openDocument(
            "<table:table table:name='S'>"
                + row(cell("Tên sách"))
                + "<table:table-row table:number-rows-repeated='900000'>"
                + cell("Toán")
                + "</table:table-row></table:table>");
    assertThatThrownBy(() -> read(TableFiles.openDocument(file, TableOptions.DEFAULT)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("row 2 is repeated 900000 times");
  }

  @Test
  void readsOpenDocument() throws IOException {
    String content =
        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>"
            + "<table:table table:name='Sách'><table:table-row>"
            + cell("Tên sách")
            + cell("Tác giả")
            + cell("Năm XB")
            + "</table:table-row><table:table-row>"
            + cell("Sách thử")
            + "<table:table-cell><text:p>Lê Thử An</text:p><text:p>Vũ Thử Ba</text:p></table:table-cell>"
            + "<table:table-cell office:value-type='float' office:value='2019'><text:p>2.019</text:p></table:table-cell>"
            + "<table:table-cell table:number-columns-repeated='16380'/></table:table-row>"
            + "<table:table-row table:number-rows-repeated='1048570'><table:table-cell"
            + " table:number-columns-repeated='16384'/></table:table-row></table:table>"
            + "</office:spreadsheet></office:body></office:document-content>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
    }
    List<MarcRecord> found = read(TableFiles.openDocument(out.toByteArray(), TableOptions.DEFAULT));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().first("260", 'c')).contains("2019");
    assertThat(found.getFirst().first("700", 'a')).contains("Vũ Thử Ba");
  }

  private static String cell(String text) {
    return "<table:table-cell office:value-type='string'><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | 00000 | 00012",
        "13 | \"TK.\"00000 | TK.00013",
        "1234567 | 00000 | 1234567",
        "61000 | #,##0 | 61000",
        "61000 | #,##0\" đ\" | 61000 đ",
        "9786040000019 | 000-000-0-00000-0 | 978-604-0-00001-9",
        "7 | General | 7",
        "2.5 | 00000 | 2.5"
      })
  void showsNumbersAsTheSheetDoes(BigDecimal number, String format, String wanted) {
    assertThat(CellNumbers.shown(number, format)).isEqualTo(wanted);
  }

  @Test
  void fillsMergedCellsDown() {
    MergedCells merged = MergedCells.of(List.of("B2:B3", "A5:C5"));
    assertThat(merged.filled(TableRow.of("", 2, List.of("a", "b"))).cells())
        .containsExactly("a", "b");
    assertThat(merged.filled(TableRow.of("", 3, List.of("c"))).cells()).containsExactly("c", "b");
    assertThat(merged.filled(TableRow.of("", 4, List.of("d"))).cells()).containsExactly("d");
    assertThat(merged.filled(TableRow.of("", 5, List.of("NHÓM"))).spanning()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a_x0009_b, a\\tb", "a_x0041_b, aAb", "a_xyz_b, a_xyz_b"})
  void undoesEscapes(String text, String wanted) {
    assertThat(OoxmlNames.unescaped(text)).isEqualTo(wanted.replace("\\t", "\t"));
  }
}
