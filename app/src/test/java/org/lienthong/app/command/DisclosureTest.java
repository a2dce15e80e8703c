package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.server.Server;
import org.lienthong.app.server.ServerSettings;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.export.ExportFormat;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** No command gives hidden fields, and no server that harvests from this one gets them. */
class DisclosureTest {
  @TempDir Path folder;

  private void fill(Workplace work) {
    for (String library : List.of("A", "B")) {
      work.engine().putLibrary(new Library(library, "Thư viện " + library, Map.of()));
      for (HiddenField row : HiddenField.values()) {
        RecordChange put =
            new RecordChange.Put(
                library, HiddenRecords.id(row), HiddenRecords.of(row), List.of(), List.of());
        work.engine().store().write(t -> t.apply(put));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void exportsNoHiddenField(ExportFormat format) throws IOException {
    try (Workplace work = new Workplace(folder)) {
      fill(work);
      for (String catalogue : List.of("A", "union")) {
        Path file = folder.resolve(catalogue + "." + format.word());
        work.run("export", "--catalogue", catalogue, "--format", format.word(), "--out", "" + file);
        HiddenRecords.assertDisclosed(text(file, format));
      }
    }
  }

  private static String text(Path file, ExportFormat format) throws IOException {
    if (format != ExportFormat.XLSX) {
      return Files.readString(file, ISO_8859_1);
    }
    StringBuilder out = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        out.append(new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1));
      }
    }
    return out.toString();
  }

  @Test
  void saysNoHiddenFieldInReviewsAndCorrections() {
    try (Workplace work = new Workplace(folder)) {
      fill(work);
      for (HiddenField row : HiddenField.values()) {
        String id = HiddenRecords.id(row);
        work.run("explain", "A/" + id, "B/" + id, "--json");
        assertThat(work.lines().toString()).doesNotContainIgnoringCase(HiddenRecords.MARKER);
      }
      work.run("review", "--json");
      assertThat(work.lines().toString()).doesNotContainIgnoringCase(HiddenRecords.MARKER);
      work.run("corrections", "A");
      assertThat(work.lines().toString()).doesNotContainIgnoringCase(HiddenRecords.MARKER);
    }
  }

  /** A record with every hidden field. */
  private static MarcRecord hidden(Field... more) {
    List<Field> fields = new ArrayList<>(List.of(more));
    for (HiddenField row : HiddenField.values()) {
      HiddenRecords.of(row).fields().stream()
          .filter(field -> field.toString().contains(HiddenRecords.MARKER))
          .forEach(fields::add);
    }
    return new MarcRecord(Leader.BOOK, fields);
  }

  @Test
  void writesNoHiddenFieldToFilesOfCorrections() throws IOException {
    Field isbn = DataField.of("020", "  ", "a", "9786040004260");
    Field author = DataField.of("100", "1 ", "a", "Đoàn Giỏi");
    Field title = DataField.of("245", "10", "a", "Đất rừng phương Nam " + HiddenRecords.TITLE);
    Field pages = DataField.of("300", "  ", "a", "308 tr.");
    Field imprint = DataField.of("260", "  ", "a", "Hà Nội", "b", "Giáo dục", "c", "2020");
    try (Workplace work = new Workplace(folder)) {
      for (String library : List.of("A", "B")) {
        work.engine().putLibrary(new Library(library, "Thư viện " + library, Map.of()));
        MarcRecord record =
            library.equals("A")
                ? hidden(isbn, author, title, pages)
                : hidden(isbn, author, title, pages, imprint);
        RecordChange put = new RecordChange.Put(library, "1", record, List.of(), List.of());
        work.engine().store().write(t -> t.apply(put));
      }
      for (String form : List.of("out", "xlsx", "marc")) {
        Path file = folder.resolve("corrections." + form);
        assertThat(work.run("corrections", "A", "--" + form, "" + file)).isZero();
        String text = text(file, form.equals("xlsx") ? ExportFormat.XLSX : ExportFormat.ISO2709);
        assertThat(text).as(form).contains("2020");
        assertThat(text).as(form).doesNotContainIgnoringCase(HiddenRecords.MARKER);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oai", "/oai/A"})
  void anotherServerHarvestsNoHiddenField(String path) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    ServerSettings settings = ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0);
    try (Workplace work = new Workplace(folder);
        Workplace gathering = new Workplace(other)) {
      fill(work);
      work.run("status");
      Instant written = Instant.now();
      while (!work.engine().store().horizon().isAfter(written)) {
        Thread.onSpinWait(); // OAI-PMH tells of a second when it has ended.
      }
      try (Server server = Server.start(work.engine(), settings, InstantSource.system())) {
        String url = "http://127.0.0.1:" + server.httpPort() + path;
        gathering.engine().putLibrary(new Library("S", "Nguồn", Map.of("oai", url)));
        assertThat(gathering.run("harvest", "S")).as("" + gathering.errors()).isZero();
      }
      List<StoredRecord> gathered =
          gathering.engine().store().list(new Listing("S", null, null, null, true), 0, 1_000);
      assertThat(gathered).hasSizeGreaterThanOrEqualTo(HiddenField.values().length);
      for (StoredRecord record : gathered) {
        HiddenRecords.assertDisclosed(record.marc() + "" + record.origins());
      }
    }
  }
}
