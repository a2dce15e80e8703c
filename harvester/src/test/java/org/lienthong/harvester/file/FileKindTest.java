package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** Files that are not what their names say. */
class FileKindTest {
  private static MarcReader open(byte[] file, String name) throws IOException {
    return new RecordFiles().open(new ByteArrayInputStream(file), name, ImportOptions.DEFAULT);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/workbook.bin | xlsb",
        "word/document.xml | Word",
        "ppt/presentation.xml | PowerPoint"
      })
  void namesOtherDocuments(String part, String wanted) throws IOException {
    byte[] file = zip("[Content_Types].xml", "<Types/>", part, "x");
    assertThatThrownBy(() -> open(file, "a.xlsx"))
        .isInstanceOf(NotRecordsException.class)
        .hasMessageContaining(wanted)
        .hasMessageContaining(" / ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body><table><tr><td>Tên sách</td></tr></table></body></html> | HTML",
        "%PDF-1.7 | PDF",
        "{\\rtf1 abc} | RTF",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/> | XML"
      })
  void namesOtherTexts(String text, String wanted) {
    assertThatThrownBy(() -> open(text.getBytes(UTF_8), "a.xls"))
        .isInstanceOf(NotRecordsException.class)
        .hasMessageContaining(wanted);
  }

  @Test
  void namesAFileThatIsCutOff() throws IOException {
    byte[] whole = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> open(half, "a.xlsx"))
        .isInstanceOf(NotRecordsException.class)
        .hasMessageContaining("bị cắt cụt")
        .hasMessageContaining("cut off");
  }

  @Test
  void readsTheTablesOfAnArchive() throws IOException {
    byte[] file =
        zip(
            "a.csv",
            "Tên sách,Tác giả\nMột,Lê Thử An\n",
            "b.csv",
            "Tên sách,Tác giả\nHai,Vũ Thử Ba\n",
            "đọc.pdf",
            "%PDF-1.7");
    int records = 0;
    try (MarcReader reader = open(file, "a.zip")) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        records++;
      }
      assertThat(reader.takeNotices()).anyMatch(n -> n.startsWith("đọc.pdf: "));
    }
    assertThat(records).isEqualTo(2);
  }

  @Test
  void readsTextNamedXls() throws IOException {
    byte[] file = "Tên sách\tTác giả\nMột\tLê Thử An\n".getBytes(UTF_8);
    try (MarcReader reader = open(file, "a.xls")) {
      assertThat(reader.next()).isInstanceOf(MarcReading.Read.class);
    }
  }
}
