package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.app.export.ExportFormat;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordChange;

/** No command gives hidden fields. */
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
}
