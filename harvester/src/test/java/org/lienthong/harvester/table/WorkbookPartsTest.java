package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** Workbooks that unpack to more than they seem, and cells with dates in ISO form. */
class WorkbookPartsTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] workbook(String rows, Part strings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='"
              + PACKAGE
              + "content-types'>"
              + "<Default Extension='rels' ContentType='"
              + "application/vnd.openxmlformats-package.relationships+xml'/>"
              + override("/xl/workbook.xml", "sheet.main+xml")
              + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
              + override("/xl/sharedStrings.xml", "sharedStrings+xml")
              + override("/xl/styles.xml", "styles+xml")
              + "</Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='"
              + PACKAGE
              + "relationships'><Relationship Id='r1' Type='"
              + OFFICE
              + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='"
              + MAIN
              + "' xmlns:r='"
              + OFFICE
              + "'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='"
              + PACKAGE
              + "relationships'>"
              + "<Relationship Id='r1' Type='"
              + OFFICE
              + "/worksheet' Target='worksheets/sheet1.xml'/>"
              + "<Relationship Id='r2' Type='"
              + OFFICE
              + "/sharedStrings' Target='sharedStrings.xml'/>"
              + "<Relationship Id='r3' Type='"
              + OFFICE
              + "/styles' Target='styles.xml'/>"
              + "</Relationships>");
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns='"
              + MAIN
              + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(("<sst xmlns='" + MAIN + "'>").getBytes(UTF_8));
      strings.write(zip);
      zip.write("</sst>".getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static String override(String part, String type) {
    return "<Override PartName='" + part + "' ContentType='" + TYPE + type + "'/>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }

  private static final String HEADINGS =
      "<row r='1'><c r='A1' t='inlineStr'><is><t>Tên sách</t></is></c>"
          + "<c r='B1' t='inlineStr'><is><t>Năm XB</t></is></c></row>";

  private static MarcReader open(byte[] file) throws IOException {
    return TableFiles.workbook(new ByteArrayInputStream(file), TableOptions.DEFAULT);
  }

  private static String title(String cell) throws IOException {
    String row = "<row r='2'>" + cell + "</row>";
    try (MarcReader reader = open(workbook(HEADINGS + row, _ -> {}))) {
      return reader.next() instanceof MarcReading.Read read
          ? read.record().first("245", 'a').orElse("")
          : "no record";
    }
  }

  private static String year(String cell) throws IOException {
    String row = "<row r='2'><c r='A2' t='inlineStr'><is><t>Một</t></is></c>" + cell + "</row>";
    try (MarcReader reader = open(workbook(HEADINGS + row, _ -> {}))) {
      return reader.next() instanceof MarcReading.Read read
          ? read.record().first("260", 'c').orElse("")
          : "no record";
    }
  }

  @Test
  void readsCellsWithDatesInIsoForm() throws IOException {
    assertThat(year("<c r='B2' t='d'><v>2021-03-05T00:00:00</v></c>")).isEqualTo("2021");
    assertThat(year("<c r='B2' s='0' t=\"d\"><v>2019-03-05</v></c>")).isEqualTo("2019");
  }

  @Test
  void readsNumbersOfAnyExponentWithoutWritingTheirZeros() throws IOException {
    assertThat(title("<c r='A2'><v>1E308</v></c>")).isEqualTo("1" + "0".repeat(308));
    assertThat(title("<c r='A2'><v>1E311</v></c>")).isEqualTo("1E+311");
    assertThat(title("<c r='A2'><v>1E999999999</v></c>")).isEqualTo("1E+999999999");
  }

  @Test
  void readsNumbersThatAreNoDaysThoughTheyHaveAFormatOfDates() throws IOException {
    assertThat(title("<c r='A2' s='1'><v>44260</v></c>")).isEqualTo("05/03/2021");
    assertThat(title("<c r='A2' s='1'><v>2958465</v></c>")).isEqualTo("31/12/9999");
    assertThat(title("<c r='A2' s='1'><v>2958466</v></c>")).isEqualTo("2958466");
    assertThat(title("<c r='A2' s='1'><v>-7</v></c>")).isEqualTo("-7");
  }

  @Test
  void refusesSharedStringsThatUnpackToTooMuch() throws IOException {
    byte[] file = workbook(HEADINGS, out -> fill(out, "<si><t>", "</t></si>", 1000, 40_000));
    assertThat(file.length).isLessThan(1024 * 1024);
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bị từ chối")
        .hasMessageContaining("is refused");
  }

  @Test
  void refusesACellBeyondTheLimitAndReadsOneBelowIt() throws IOException {
    int room = WorkbookLimits.MAX_CELL - 100;
    byte[] below = workbook(HEADINGS, out -> fill(out, "<si><t>", "</t></si>", room, 1));
    open(below).close();
    byte[] above = workbook(HEADINGS, out -> fill(out, "<si><t>", "</t></si>", room + 200, 1));
    assertThatThrownBy(() -> open(above)).hasMessageContaining("cell of more than");
    byte[] inPieces =
        workbook(
            HEADINGS,
            out -> {
              out.write("<si>".getBytes(UTF_8));
              fill(out, "<r><t>", "</t></r>", 10_000, 60);
              out.write("</si>".getBytes(UTF_8));
            });
    assertThatThrownBy(() -> open(inPieces)).hasMessageContaining("cell of more than");
  }

  @Test
  void refusesAColumnThatExcelDoesNotHave() throws IOException {
    byte[] file = workbook("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>", _ -> {});
    assertThatThrownBy(() -> open(file)).hasMessageContaining("ZZZZZZ");
  }

  private static void fill(OutputStream out, String before, String after, int size, int times)
      throws IOException {
    byte[] text = new byte[size];
    Arrays.fill(text, (byte) 'a');
    for (int i = 0; i < times; i++) {
      out.write(before.getBytes(UTF_8));
      out.write(text);
      out.write(after.getBytes(UTF_8));
    }
  }
}
