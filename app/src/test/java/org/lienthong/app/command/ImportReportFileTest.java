package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.member.Library;

/** {@code import --report}: everything is named, not the first of each kind only. */
class ImportReportFileTest {
  private static final int SKIPPED = 60;

  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void open() {
    work = new Workplace(folder);
    work.engine().putLibrary(new Library("A", "Thư viện A", Map.of()));
  }

  @AfterEach
  void close() {
    work.close();
  }

  private List<String> report(String file) throws IOException {
    work.run("import", "--library", "A", "--report", "all.csv", file);
    return Files.readAllLines(work.file("all.csv"), UTF_8);
  }

  @Test
  void namesEveryRowAndColumnOfAListThatWasNotUsed() throws IOException {
    StringBuilder list = new StringBuilder("Nhan đề,Số lượng,Xyz\n");
    for (int i = 1; i <= SKIPPED; i++) {
      list.append("Toán ").append(i).append(",2,a\nTổng cộng:,").append(2 * i).append(",\n");
    }
    Files.writeString(work.file("list.csv"), list, UTF_8);

    List<String> lines = report("list.csv");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("bảng / table,,,1 dòng không phải là sách"))
        .hasSize(SKIPPED);
    assertThat(lines).anyMatch(line -> line.contains("not used") && line.contains("Xyz"));
    assertThat(lines.getFirst()).startsWith("\ufeff");
  }

  @Test
  void namesRepairsAndRejectsOfEachRecord() throws IOException {
    Files.writeString(
        work.file("a.mrk"),
        "=LDR  00000nam a2200000 a 4500\n=001  x1\n=245  10$aDế Mèn\u0007\n\n"
            + "=LDR  00000nam a2200000 a 4500\n=001  x2\n\n",
        UTF_8);

    assertThat(report("a.mrk")).anyMatch(line -> line.contains("x1") && line.contains("245"));
  }

  @Test
  void isOfOneFile() {
    assertThatThrownBy(() -> work.run("import", "--library", "A", "--report", "r.csv", "a", "b"))
        .isInstanceOf(CommandException.class);
  }
}
