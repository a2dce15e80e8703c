package org.lienthong.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

class CorrectionsCommandTest {
  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void openTwoCataloguesOfOneBook() {
    work = new Workplace(folder);
    work.put("POOR", "7", "245$aDAT RUNG PHUONG NAM", "260$bVăn học$c2020", "300$a308 tr.");
    work.put(
        "RICH",
        "1",
        "100$aĐoàn Giỏi",
        "245$aĐất rừng phương Nam",
        "260$bVăn học$c2020",
        "300$a308 tr.");
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void listsThem() {
    assertThat(work.run("corrections", "POOR")).isZero();
    assertThat(work.lines())
        .containsExactly(
            "7\t100\t\t$aĐoàn Giỏi", "7\t245\tDAT RUNG PHUONG NAM\t$aĐất rừng phương Nam");
    work.run("corrections", "RICH");
    assertThat(work.lines()).isEmpty();
  }

  @Test
  void writesAWorkbook() throws IOException {
    assertThat(work.run("corrections", "POOR", "--xlsx", "sua.xlsx", "--json")).isZero();
    assertThat(work.lines().getFirst()).contains("\"records\":1", "\"fields\":2");
    List<List<String>> rows = rows(work.file("sua.xlsx"));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("Mã số biểu ghi", "Nhan đề", "Trường", "Đang có", "Nên là");
    assertThat(rows.get(2))
        .startsWith(
            "7", "DAT RUNG PHUONG NAM", "245", "DAT RUNG PHUONG NAM", "$aĐất rừng phương Nam");
  }

  private static List<List<String>> rows(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      return book.getFirstSheet().read().stream()
          .map(row -> row.stream().map(CorrectionsCommandTest::text).toList())
          .toList();
    }
  }

  private static String text(@Nullable Cell cell) {
    return cell == null ? "" : cell.getText();
  }

  @Test
  void writesRecordsToLayOverTheMembersOwn() throws IOException {
    assertThat(work.run("corrections", "POOR", "--marc", "sua.mrc")).isZero();
    try (MarcReader reader =
        MarcFormat.open(Files.newInputStream(work.file("sua.mrc")), null, SourceEncoding.AUTO)) {
      MarcRecord overlay = ((MarcReading.Read) Objects.requireNonNull(reader.next())).record();
      assertThat(overlay.controlNumber()).contains("7");
      assertThat(overlay.leader().status()).isEqualTo('c');
      assertThat(overlay.first("245", 'a')).contains("Đất rừng phương Nam");
      assertThat(overlay.data("260")).isEmpty();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void writesOneFormAtATime() {
    assertThatThrownBy(() -> work.run("corrections", "POOR", "--xlsx", "a", "--marc", "b"))
        .isInstanceOf(CommandException.class);
    assertThat(work.file("a")).doesNotExist();
  }
}
