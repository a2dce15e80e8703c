package org.lienthong.harvester.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Reject;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.store.sqlite.SqliteStore;

/** The inputs of ../shared/cases that hold MARC, with the outcomes that their READMEs name. */
class SharedCasesTest {
  private static final Path CASES = Path.of("../../shared/cases");

  @TempDir static Path folder;

  private static RecordStore store;
  private static int libraries;

  private final List<String> notices = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();

  @BeforeAll
  static void open() {
    assumeTrue(Files.exists(CASES), "skipped: ../shared/cases is not present");
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  /** Reads a file as an import does, without storing it. */
  private List<MarcRecord> records(String file) {
    List<MarcRecord> out = new ArrayList<>();
    Path path = CASES.resolve(file);
    try (MarcReader reader =
        new RecordFiles()
            .open(
                Files.newInputStream(path), path.getFileName().toString(), ImportOptions.DEFAULT)) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof MarcReading.Read read) {
          out.add(read.record());
        } else if (next instanceof MarcReading.Rejected rejected) {
          rejects.add(new Reject(file, rejected.position().toString(), rejected.reason()));
        }
      }
      notices.addAll(reader.takeNotices());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out;
  }

  private static List<String> titles(List<MarcRecord> records) {
    return records.stream().map(r -> r.first("245", 'a').orElse("-")).toList();
  }

  private HarvestReport imported(Library library, Path file) {
    HarvestListener listener =
        new HarvestListener() {
          @Override
          public void notice(String message) {
            notices.add(message);
          }
        };
    return new FileImport(store).run(library, file, ImportOptions.DEFAULT, listener);
  }

  private static Library library() {
    return new Library("case" + libraries++, "School", Map.of());
  }

  @Test
  void case01DetectsOldEncodingsInShortRecords() {
    assertThat(titles(records("import/01-tcvn3-short-records.mrc")))
        .containsExactly("Toán 6", "Vật lí 7");
    List<MarcRecord> vni = records("import/01-vni-short-records.mrc");
    assertThat(titles(vni)).containsExactly("Toán 6", "Vật lí 7");
    assertThat(vni.getFirst().first("100", 'a')).contains("Phan Đức Chính");
    assertThat(titles(records("import/01-tcvn3-nine-records.mrc")))
        .hasSize(9)
        .startsWith("Toán 6", "Ngữ văn 7", "Lịch sử Việt Nam");
  }

  @Test
  void case07And08TellMarc8FromLatin1() {
    List<MarcRecord> marc8 = records("import/07-marc8-ligature.mrc");
    assertThat(marc8.getFirst().first("100", 'a')).contains("Krasnai\u0361a, Anna");
    assertThat(titles(records("import/08-latin1-read-as-marc8.mrc")))
        .startsWith(
            "Le théâtre français : étude",
            "El niño español : corazón y pasión",
            "Educação e informação : coleção");
  }

  @Test
  void case09And10KeepTags() {
    MarcRecord big = records("import/09-over-99999-offsets-00000.mrc").get(1);
    assertThat(big.first("245", 'a')).contains("Bản ghi rất dài BIG00000");
    assertThat(big.control("005")).isPresent();
    assertThat(titles(records("import/10-field-over-9999-shifted-directory.mrc")))
        .containsExactly("Trường dài hơn 9999", "Bản ghi tốt P42b");
  }

  @Test
  void case11To15ReadTextFormsAndLeaders() {
    assertThat(records("import/11-1f-in-008.mrc").getFirst().control("008"))
        .contains("150101s2015    nyu           000 0 eng d");
    assertThat(records("import/12-leader-trimmed.xml").getFirst().leader().value())
        .isEqualTo("00000cam a22     2a 4500");
    assertThat(records("import/13-display-line-of-24-octets.txt")).hasSize(2);
    assertThat(titles(records("import/14-display-literal-dollar.txt")))
        .containsExactly("Win $100 a day :");
    assertThat(titles(records("import/14-alma-text-tabs.txt"))).containsExactly("Alma text /");
    assertThat(titles(records("import/14-display-pipe-delimiter.txt")))
        .containsExactly("Pipes title :");
    assertThat(titles(records("import/15-crcrlf.mrk"))).containsExactly("Hai CR", "Hai CR hai");
    assertThat(rejects).isEmpty();
  }

  @Test
  void case16And17KeepRecordsOfOneNumber() {
    HarvestReport constant = imported(library(), CASES.resolve("import/16-constant-001.mrc"));
    assertThat(constant.tally().added()).isEqualTo(50);
    HarvestReport lines = imported(library(), CASES.resolve("lists/F17-same-001-in-one-file.iso"));
    assertThat(lines.tally().added()).isEqualTo(3);
    assertThat(notices).anyMatch(n -> n.contains("TVL990000001"));
  }

  @Test
  void case22ReadsZippedMarc() {
    assertThat(titles(records("import/22-zip-of-mrc.zip")))
        .containsExactly("Trong zip", "Trong zip 2");
  }

  @Test
  void case29And32ReadOtherFamilies() {
    List<MarcRecord> isis = records("import/29-isis-80-columns.iso");
    assertThat(titles(isis))
        .containsExactly("Sách ISIS một nhan đề khá dài để vượt qua tám mươi cột", "Sách ISIS hai");
    assertThat(isis.getFirst().first("260", 'b')).contains("Giáo dục");
    assertThat(titles(records("import/32-marc21-gbk.mrc"))).containsExactly("测试之歌");
    assertThat(titles(records("import/32-rusmarc-cp1251.mrc")))
        .containsExactly("История Древнего мира");
    assertThat(titles(records("import/32-unimarc.mrc")))
        .containsExactly("Giallo di prova", "Bản ghi tốt G1");
  }

  @Test
  void case30SaysThatThereIsNothing() {
    HarvestReport none = imported(library(), CASES.resolve("import/30-broken-xml-no-record.xml"));
    assertThat(none.error() != null || none.tally().rejected() > 0).isTrue();
  }

  @Test
  void case33ComesBackUnchanged() throws IOException {
    Library own = library();
    Path file = CASES.resolve("import/33-no-001-own-export-comes-back-as-new.mrc");
    assertThat(imported(own, file).tally().added()).isEqualTo(3);
    Path again = folder.resolve("again.mrc");
    try (var out = Files.newOutputStream(again)) {
      for (MarcRecord record : records("import/33-no-001-own-export-comes-back-as-new.mrc")) {
        out.write(Iso2709Writer.toOctets(record));
      }
    }
    assertThat(imported(own, again).tally().unchanged()).isEqualTo(3);
  }

  @Test
  void case34And36ReadWhatIsWrappedOrUnescaped() {
    assertThat(titles(records("import/34-json-folio-wrapper.json"))).containsExactly("FOLIO SRS");
    assertThat(titles(records("import/36-bare-ampersand.xml")))
        .containsExactly("Dấu & trần và thẻ lạ", "a < b", "Sau & ");
    assertThat(rejects).isEmpty();
  }

  @Test
  void caseF01AndF18ReadVietnameseExports() {
    List<MarcRecord> hashes = records("lists/F01-hash-stream-with-nguyen.iso");
    assertThat(titles(hashes)).containsExactly("Toán vui lớp 6 :", "Câu chuyện C# và $ 5 /");
    MarcRecord lines = records("lists/F18-fields-without-subfields.iso").getFirst();
    assertThat(lines.fields()).extracting(Field::tag).noneMatch(tag -> tag.is("020"));
    String octets =
        new String(Iso2709Writer.toOctets(lines), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(octets).contains("\u001e  \u001faSH\u001e");
    assertThat(rejects).isEmpty();
  }
}
