package org.lienthong.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;

class QualityCommandTest {
  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void openTwoLibraries() {
    work = new Workplace(folder);
    work.put("POOR", "7", "245$aTRUYỆN KIỀU TẬP CHÚ", "260$aH.$bVăn học$c2020");
    work.put("POOR", "8", "245$aSố đỏ", "260$aH.$bVăn học$c2020");
    work.put("RICH", "1", "245$aSố đỏ", "260$aHà Nội$bVăn học$c2020");
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void listsLibrariesWithTheirScores() {
    assertThat(work.run("quality")).isZero();
    assertThat(work.lines())
        .anyMatch(line -> line.startsWith("POOR\t"))
        .anyMatch(line -> line.startsWith("RICH\t"));
    assertThat(work.lines())
        .anyMatch(line -> line.startsWith("  2\tvn-place-form\tghi chú / note\t"));
  }

  @Test
  void namesTheRecordsOfALibrary() {
    assertThat(work.run("quality", "poor")).isZero();
    assertThat(work.lines()).contains("    7\t260$a\tH. → Hà Nội", "    8\t260$a\tH. → Hà Nội");
    assertThat(work.lines()).noneMatch(line -> line.startsWith("RICH"));
    work.run("quality", "POOR", "--rule", "vn-title-in-capitals");
    assertThat(work.lines()).contains("    7\t245$a\tTRUYỆN KIỀU TẬP CHÚ");
    assertThat(work.lines()).noneMatch(line -> line.contains("260$a"));
  }

  @Test
  void writesOneJsonObject() {
    assertThat(work.run("quality", "RICH", "--json")).isZero();
    assertThat(work.lines()).hasSize(1);
    assertThat(work.lines().getFirst())
        .contains("\"library\":\"RICH\"", "\"records\":1", "\"rule\":\"coded-field-missing\"");
  }

  @Test
  void writesAWorkbookWithARowForEachFinding() throws IOException {
    assertThat(work.run("quality", "POOR", "--xlsx", "loi.xlsx")).isZero();
    List<List<String>> rows = rows(work.file("loi.xlsx"));
    assertThat(rows.getFirst()).startsWith("Thư viện", "Mã số biểu ghi", "Nhan đề");
    assertThat(rows)
        .anyMatch(row ->
            row.subList(0, 7)
                .equals(List.of("POOR", "8", "Số đỏ", "ghi chú", "260$a", "H.", "Hà Nội")));
  }

  private static String text(@Nullable Cell cell) {
    return cell == null ? "" : cell.getText();
  }

  private static List<List<String>> rows(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      return book.getFirstSheet().read().stream()
          .map(row -> row.stream().map(QualityCommandTest::text).toList())
          .toList();
    }
  }

  @Test
  void refusesAnUnknownRuleOrLibrary() {
    assertThatThrownBy(() -> work.run("quality", "POOR", "--rule", "no-rule"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no-rule");
    assertThatThrownBy(() -> work.run("quality", "NOBODY")).isInstanceOf(CommandException.class);
    assertThatThrownBy(() -> work.run("quality", "--rule", "tag-unknown"))
        .isInstanceOf(CommandException.class);
  }

  @Test
  void rebuildsTheFigures() {
    work.run("quality", "POOR");
    List<String> before = List.copyOf(work.lines());
    assertThat(work.run("rebuild", "quality")).isZero();
    work.run("quality", "POOR");
    assertThat(work.lines()).isEqualTo(before);
  }
}
