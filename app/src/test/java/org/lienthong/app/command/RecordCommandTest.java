package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.StoredRecord;

class RecordCommandTest {
  private static final String LIST =
      "Mã số biểu ghi,Nhan đề,Năm xuất bản\nB1,Toán 6,2020\nB2,Ngữ văn 6,2021\n";

  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void open() throws IOException {
    work = new Workplace(folder);
    work.engine().putLibrary(new Library("A", "Thư viện A", Map.of()));
    importing(LIST);
  }

  @AfterEach
  void close() {
    work.close();
  }

  private void importing(String list) throws IOException {
    Files.writeString(work.file("t.csv"), list, UTF_8);
    work.run("import", "--library", "A", "t.csv");
  }

  private StoredRecord stored(String id) {
    return work.engine().store().get("A", id).orElseThrow();
  }

  private String title(String id) {
    return stored(id).marc().first("245", 'a').orElseThrow();
  }

  @Test
  void aDeletedMistakeStaysDeletedUntilItsRowChanges() throws IOException {
    assertThat(work.run("record", "delete", "a/B1", "--dry-run")).isZero();
    assertThat(stored("B1").deleted()).isFalse();
    assertThat(work.run("record", "delete", "A/B1")).isZero();
    assertThat(stored("B1").deleted()).isTrue();
    importing(LIST);
    assertThat(work.errors()).anyMatch(line -> line.contains("deleted or edited by hand stay so"));
    assertThat(stored("B1").deleted()).isTrue();
    importing(LIST.replace("Toán 6", "Toán 6 tập 1"));
    assertThat(work.errors()).anyMatch(line -> line.contains("A/B1 đã xoá bằng tay"));
    assertThat(title("B1")).isEqualTo("Toán 6 tập 1");
    importing(LIST);
    assertThat(title("B1")).isEqualTo("Toán 6");
  }

  @Test
  void anEditStaysUntilItsRowChanges() throws IOException {
    work.run("record", "show", "A/B2");
    String text = String.join("\n", work.lines());
    assertThat(text).startsWith("=LDR  ").contains("=245  00$aNgữ văn 6");
    Files.writeString(work.file("b2.mrk"), text.replace("Ngữ văn 6", "Giá {dollar}5"), UTF_8);
    assertThat(work.run("record", "edit", "A/B2", "--file", "b2.mrk")).isZero();
    assertThat(title("B2")).isEqualTo("Giá $5");
    importing(LIST);
    assertThat(title("B2")).isEqualTo("Giá $5");
    importing(LIST.replace("Ngữ văn 6", "Ngữ văn 7"));
    assertThat(title("B2")).isEqualTo("Ngữ văn 7");
  }

  @Test
  void whatIsShownIsReadAgainUnchanged() throws IOException {
    importing(LIST.replace("Toán 6", "Lũy thừa {x} \\ 100%"));
    work.run("record", "show", "A/B1");
    Files.writeString(work.file("9.mrk"), String.join("\n", work.lines()), UTF_8);
    assertThat(work.run("record", "edit", "A/B1", "--file", "9.mrk")).isZero();
    assertThat(work.lines()).singleElement().asString().contains("nothing has changed");
  }

  @Test
  void refusesAnotherNumberAndUnknownRecords() throws IOException {
    Files.writeString(
        work.file("x.mrk"), "=LDR  00000nam a2200000 a 4500\n=001  Z\n=245  00$aA\n", UTF_8);
    assertThatThrownBy(() -> work.run("record", "edit", "A/B1", "--file", "x.mrk"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("001");
    assertThatThrownBy(() -> work.run("record", "show", "A/none"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("A/none");
  }
}
