package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.marc.MarcRecord;

class ImportTest {
  @TempDir private Path folder;

  @BeforeEach
  void addLibrary() {
    program().addLibrary("A");
  }

  @Test
  void countsEveryRecordOfASecondImportAsUnchanged() {
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", 50));
    Counts first = program().importFiles("A", List.of(file)).expecting(0).counts();
    Counts second = program().importFiles("A", List.of(file)).expecting(0).counts();
    assertThat(first).isEqualTo(new Counts(50, 50, 0, 0, 0, 0, 0));
    assertThat(second).isEqualTo(new Counts(50, 0, 0, 50, 0, 0, 0));
  }

  @Test
  void keepsAllRecordsOfAFileThatShareAControlNumber() {
    List<MarcRecord> records =
        List.of(MarcFiles.record("1", "Toán 6"), MarcFiles.record("1", "Ngữ văn 6"));
    Path file = MarcFiles.iso2709(folder.resolve("twice.mrc"), records);
    Outcome outcome = program().importFiles("A", List.of(file)).expecting(0);
    assertThat(outcome.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0, 0));
    assertThat(outcome.err()).contains("001");
    assertThat(program().records("A")).hasSize(2);
  }

  @Test
  void deletesARecordWhoseLeaderAsksForIt() {
    MarcRecord record = MarcFiles.record("1", "Sách thanh lí");
    MarcRecord gone = new MarcRecord(record.leader().with(5, 'd'), record.fields());
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), List.of(record));
    Path later = MarcFiles.iso2709(folder.resolve("b.mrc"), List.of(gone));
    program().importFiles("A", List.of(file)).expecting(0);
    Counts counts = program().importFiles("A", List.of(later)).expecting(0).counts();
    assertThat(counts.deleted()).isEqualTo(1);
    assertThat(program().records("A")).singleElement().matches(SourceRecord::deleted);
  }

  @Test
  void setsAuthorityRecordsAside() {
    MarcRecord record = MarcFiles.record("1", "Nguyễn Nhật Ánh");
    MarcRecord authority = new MarcRecord(record.leader().with(6, 'z'), record.fields());
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), List.of(authority));
    Counts counts = program().importFiles("A", List.of(file)).expecting(0).counts();
    assertThat(counts.setAside()).isEqualTo(1);
    assertThat(program().records("A")).isEmpty();
  }

  @Test
  void goesOnBehindABrokenRecordAndNamesIt() throws Exception {
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", 3));
    byte[] octets = Files.readAllBytes(file);
    int second = octets.length / 3;
    System.arraycopy("?????".getBytes(StandardCharsets.US_ASCII), 0, octets, second + 24, 5);
    MarcFiles.write(file, octets);
    Outcome outcome = program().importFiles("A", List.of(file));
    Counts counts = outcome.counts();
    assertThat(counts.read()).isEqualTo(3);
    assertThat(counts.accountedFor()).isEqualTo(3);
    assertThat(counts.added()).isGreaterThanOrEqualTo(2);
    if (counts.rejected() > 0) {
      outcome.expecting(1);
      assertThat(outcome.err()).contains("a.mrc");
    }
  }

  @Test
  void tellsHowManyCharactersItReplaced() throws Exception {
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", 3));
    byte[] octets = Files.readAllBytes(file);
    octets[octets.length - 3] = 1; // the last character of the last field
    MarcFiles.write(file, octets);
    Outcome outcome = program().importFiles("A", List.of(file)).expecting(0);
    assertThat(outcome.json().path("replacedCharacters").asInt()).isEqualTo(1);
    assertThat(outcome.json().path("repaired").asInt()).isEqualTo(1);
  }

  @Test
  void takesSeveralFilesAtOnce() {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("x", "y", "z")) {
      files.add(MarcFiles.iso2709(folder.resolve(name + ".mrc"), MarcFiles.numbered(name, 10)));
    }
    Counts counts = program().importFiles("A", files).expecting(0).counts();
    assertThat(counts.added()).isEqualTo(30);
    assertThat(program().records("A")).hasSize(30);
  }

  @Test
  void keepsLibrariesApart() {
    program().addLibrary("B");
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", 5));
    program().importFiles("A", List.of(file)).expecting(0);
    Counts counts = program().importFiles("B", List.of(file)).expecting(0).counts();
    assertThat(counts.added()).isEqualTo(5);
    assertThat(program().records()).hasSize(10);
  }

  private Lienthong program() {
    return new Lienthong(folder.resolve("data"));
  }
}
