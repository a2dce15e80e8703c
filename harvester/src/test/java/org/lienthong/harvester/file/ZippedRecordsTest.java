package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.store.sqlite.SqliteStore;

class ZippedRecordsTest {
  private static final Library SCHOOL = new Library("xuanson", "THCS Xuân Sơn", Map.of());

  @TempDir Path folder;

  private final List<String> notices = new ArrayList<>();
  private RecordStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static byte[] record(String id) {
    return Iso2709Writer.toOctets(
        new MarcRecord(
            Leader.BOOK,
            List.of(ControlField.of("001", id), DataField.of("245", "00", "a", "Sách " + id))));
  }

  private static byte[] gzip(byte[] octets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(octets);
    }
    return out.toByteArray();
  }

  private interface Content {
    void write(ZipOutputStream zip) throws IOException;
  }

  private static void add(ZipOutputStream zip, String name, byte[] octets) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(octets);
    zip.closeEntry();
  }

  private HarvestReport run(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      content.write(zip);
    }
    return run(file);
  }

  private HarvestReport run(Path file) {
    HarvestListener listener =
        new HarvestListener() {
          @Override
          public void notice(String message) {
            notices.add(message);
          }
        };
    return new FileImport(store).run(SCHOOL, file, ImportOptions.DEFAULT, listener);
  }

  @Test
  void readsFilesOfAnyFormatAndNamesTheOthers() throws IOException {
    HarvestReport report =
        run(
            "all.zip",
            zip -> {
              add(zip, "a.mrc", record("1"));
              add(zip, "folder/b.iso.gz", gzip(record("2")));
              add(
                  zip,
                  "c.json",
                  "{\"leader\":\"00000nam a2200000 a 4500\",\"fields\":[{\"001\":\"3\"}]}"
                      .getBytes(UTF_8));
              add(zip, "d.csv", "Nhan đề,Tác giả\nToán 6,Lê Thử\n".getBytes(UTF_8));
              add(zip, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            });
    assertThat(report.error()).isNull();
    assertThat(report.tally().added()).isEqualTo(4);
    assertThat(notices).anyMatch(n -> n.startsWith("picture.png") && n.contains(" / "));
  }

  @Test
  void endsAnArchiveThatExpandsTooMuch() throws IOException {
    HarvestReport report =
        run(
            "bomb.zip",
            zip -> {
              add(zip, "a.mrc", record("1"));
              zip.putNextEntry(new ZipEntry("b.mrc"));
              byte[] much = new byte[1 << 20];
              for (int i = 0; i < 100; i++) {
                zip.write(much);
              }
              zip.closeEntry();
            });
    assertThat(report.error()).contains("expands to too much");
    assertThat(report.tally().added()).isEqualTo(1);
  }

  @Test
  void refusesAnArchiveInsideOfAnother() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inner)) {
      add(zip, "a.mrc", record("1"));
    }
    HarvestReport report =
        run(
            "outer.zip",
            zip -> {
              add(zip, "x.mrc", record("2"));
              add(zip, "inner.zip", inner.toByteArray());
            });
    assertThat(report.tally().added()).isEqualTo(1);
    assertThat(notices).anyMatch(n -> n.startsWith("inner.zip"));
  }

  @Test
  void saysThatAFileHoldsNoRecords() throws IOException {
    Path file = Files.writeString(folder.resolve("none.xml"), "<collection></collection>");
    HarvestReport report = run(file);
    assertThat(report.error()).contains("không có biểu ghi").contains("no records in this file");
  }
}
