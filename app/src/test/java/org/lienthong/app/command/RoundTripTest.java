package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.member.Library;
import org.lienthong.marc.MarcRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported and imported again into the same library changes nothing. */
class RoundTripTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A body as author, dates, 264, fields that no list has, a local field without subfields. */
  private static final String RECORDS =
      """
      =LDR  00000nam a2200000 a 4500
      =001  TVL07000001
      =008  070101s2002\\\\\\\\vm\\||||||||||||||||||vie\\d
      =020  \\\\$a9786040000019$c61.000đ
      =041  0\\$avie
      =082  04$a510.7$223
      =110  2\\$aBộ Giáo dục và Đào tạo
      =245  10$aToán 6 :$bsách giáo viên /$cPhan Đức Chính, Tôn Thân
      =264  \\1$aH. :$bGiáo dục,$c2002 - 2003
      =300  \\\\$a236 tr. :$bminh họa ;$c24 cm
      =500  \\\\$aCó phụ lục
      =541  \\\\$d2007-11-26
      =650  \\4$aToán học
      =650  \\4$aLớp 6
      =852  \\\\$aA$bKho GV$p000012$cK1$zRách bìa
      =852  \\\\$aA$bKho HS$p000013
      =900  1

      =LDR  00000nam a2200000 a 4500
      =245  00$aDế mèn phiêu lưu ký; và truyện khác$nT.1
      =700  1\\$aWells, Alexander T.$eminh họa
      =852  \\\\$bKho A$zSố lượng: 12

      """;

  private static final String THIN =
      "Mã số biểu ghi,Nhan đề,Năm xuất bản\nTVL07000001,Toán 6,2005\n";

  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void open() throws IOException {
    work = new Workplace(folder);
    work.engine().putLibrary(new Library("A", "Trường A", Map.of()));
    Files.writeString(work.file("first.mrk"), RECORDS, UTF_8);
    assertThat(importing("first.mrk").path("new").asInt()).isEqualTo(2);
  }

  @AfterEach
  void close() {
    work.close();
  }

  private JsonNode importing(String file) {
    work.run("import", "--library", "A", "--json", file);
    return JSON.readTree(work.lines().getFirst());
  }

  private int export(String format, String file, String... more) {
    String[] all = new String[more.length + 7];
    System.arraycopy(
        new String[] {"export", "--catalogue", "A", "--format", format, "--out", file},
        0,
        all,
        0,
        7);
    System.arraycopy(more, 0, all, 7, more.length);
    return work.run(all);
  }

  private MarcRecord book() {
    return work.engine().store().get("A", "TVL07000001").orElseThrow().marc();
  }

  @ParameterizedTest
  @CsvSource({"iso2709,mrc", "marcxml,xml", "marcjson,json", "csv,csv", "xlsx,xlsx"})
  void changesNothing(String format, String ending) {
    String file = "out." + ending;
    assertThat(export(format, file)).isZero();
    long seq = work.engine().store().lastSeq();
    JsonNode counts = importing(file);
    assertThat(counts.path("unchanged").asInt()).as("%s %s", work.errors(), counts).isEqualTo(2);
    assertThat(work.engine().store().lastSeq()).isEqualTo(seq);
  }

  @Test
  void aListChangesWhatItSaysOtherwise() throws IOException {
    export("csv", "out.csv");
    String table = Files.readString(work.file("out.csv"));
    Files.writeString(work.file("out.csv"), table.replace("sách giáo viên", "sách bài tập"));
    assertThat(importing("out.csv").path("changed").asInt()).isEqualTo(1);
    assertThat(book().first("245", 'b')).contains("sách bài tập");
    assertThat(book().first("245", 'a')).contains("Toán 6 :");
    assertThat(book().first("264", 'c')).contains("2002 - 2003");
    assertThat(book().first("110", 'a')).contains("Bộ Giáo dục và Đào tạo");
  }

  @Test
  void aThinListKeepsWhatItDoesNotSay() throws IOException {
    Files.writeString(work.file("thin.csv"), THIN, UTF_8);
    assertThat(importing("thin.csv").path("changed").asInt()).isEqualTo(1);
    assertThat(book().first("264", 'c')).contains("2005");
    assertThat(book().first("264", 'b')).contains("Giáo dục,");
    assertThat(book().control("008").orElseThrow()).startsWith("070101s2005");
    assertThat(book().data("852")).hasSize(2);
    assertThat(book().data("650")).hasSize(2);
  }

  @Test
  void aThinListInAnArchiveKeepsItToo() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(work.file("thin.zip")))) {
      zip.putNextEntry(new ZipEntry("thin.csv"));
      zip.write(THIN.getBytes(UTF_8));
    }
    assertThat(importing("thin.zip").path("changed").asInt()).isEqualTo(1);
    assertThat(book().first("264", 'b')).contains("Giáo dục,");
    assertThat(book().data("852")).hasSize(2);
  }

  @Test
  void aFieldWithoutSubfieldsLeavesWithIndicatorsAndA() throws IOException {
    export("marcjson", "out.json");
    assertThat(Files.readString(work.file("out.json")))
        .contains("{\"900\":{\"ind1\":\" \",\"ind2\":\" \",\"subfields\":[{\"a\":\"1\"}]}}");
  }

  @Test
  void oneRowACopyHasWhatIsSaidOfIt() throws IOException {
    export("csv", "c.csv", "--rows", "copies");
    assertThat(Files.readAllLines(work.file("c.csv")))
        .hasSize(4)
        .anyMatch(row -> row.endsWith("Trường A,Kho HS,,000013,1,"))
        .anyMatch(row -> row.endsWith(",Trường A,Kho GV,K1,000012,1,Rách bìa"))
        .anyMatch(row -> row.endsWith("Trường A,Kho A,,,12,"));
  }

  @Test
  void takesTheFormatFromTheNameOfTheFile() throws IOException {
    work.run("export", "--catalogue", "A", "--out", "named.csv");
    assertThat(Files.readAllLines(work.file("named.csv")).getFirst()).contains("Nhan đề,");
    work.run("export", "--catalogue", "A", "--out", "named.xml");
    assertThat(Files.readString(work.file("named.xml"))).startsWith("<?xml");
    work.run("export", "--catalogue", "A", "--out", "named");
    assertThat(Files.readString(work.file("named"))).matches("(?s)\\d{5}nam.*");
  }

  @Test
  void exportsABatch() throws IOException {
    Files.writeString(work.file("thin.csv"), THIN, UTF_8);
    importing("thin.csv");
    assertThat(export("marcjson", "b.json", "--batch", "2")).isZero();
    assertThat(Files.readAllLines(work.file("b.json"))).hasSize(1);
  }
}
