package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.StoredRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  /** A list of books whose numbers run from 1; the title of number {@code other} is another. */
  private void list(String name, int count, int other) throws IOException {
    StringBuilder out = new StringBuilder("Mã số biểu ghi,Nhan đề,Năm xuất bản\n");
    IntStream.rangeClosed(1, count)
        .forEach(
            i -> out.append("B%d,%s %d,2020\n".formatted(i, i == other ? "Ngữ văn" : "Toán", i)));
    Files.writeString(work.file(name), out, UTF_8);
  }

  private JsonNode json(String... arguments) {
    work.run(arguments);
    return JSON.readTree(work.lines().getFirst());
  }

  private JsonNode importing(String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(new String[] {"import", "--library", "A", "--json"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return json(all).path("files").get(0);
  }

  private String title(String id) {
    StoredRecord record = work.engine().store().get("A", id).orElseThrow();
    return record.deleted() ? "" : record.marc().first("245", 'a').orElseThrow();
  }

  private long live() {
    return work.engine().store().count(new Listing("A", null, null, null, true));
  }

  @Test
  void takesAnImportBackAsAWhole() throws IOException {
    list("t1.csv", 3, 0);
    list("t2.csv", 5, 2);
    assertThat(importing("t1.csv").path("batch").asInt()).isEqualTo(1);
    JsonNode second = importing("t2.csv");
    assertThat(second.path("new").asInt()).isEqualTo(2);
    assertThat(second.path("changed").asInt()).isEqualTo(1);
    assertThat(title("B2")).isEqualTo("Ngữ văn 2");

    assertThat(work.run("import", "undo", "2", "--dry-run")).isZero();
    assertThat(work.lines().getFirst()).contains("2/1/0");
    assertThat(live()).isEqualTo(5);

    assertThat(work.run("import", "undo", "2")).isZero();
    assertThat(title("B2")).isEqualTo("Toán 2");
    assertThat(title("B5")).isEmpty();
    assertThat(live()).isEqualTo(3);
    assertThatThrownBy(() -> work.run("import", "undo", "2"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("taken back already");
    JsonNode batches = json("batches", "A", "--json").path("batches");
    assertThat(batches.valueStream().map(b -> b.path("state").asString()))
        .containsExactly("undone", "done");
  }

  @Test
  void leavesAndNamesWhatHasChangedSince() throws IOException {
    list("t1.csv", 3, 0);
    list("t2.csv", 3, 2);
    importing("t1.csv");
    importing("t2.csv");
    assertThat(work.run("import", "undo", "1")).isEqualTo(1);
    assertThat(work.errors()).anyMatch(line -> line.contains("A/B2"));
    assertThat(title("B2")).isEqualTo("Ngữ văn 2");
    assertThat(live()).isEqualTo(1);
  }

  @Test
  void saysThatAnEqualFileChangesNothing() throws IOException {
    list("t1.csv", 3, 0);
    importing("t1.csv");
    long seq = work.engine().store().lastSeq();
    assertThat(work.run("import", "--library", "A", "t1.csv")).isZero();
    assertThat(work.lines().getLast()).contains("nothing has changed");
    assertThat(work.engine().store().lastSeq()).isEqualTo(seq);
  }

  @Test
  void deletesWhatANewListLacks() throws IOException {
    list("t1.csv", 30, 0);
    list("t2.csv", 28, 0);
    importing("t1.csv");
    JsonNode foreseen = importing("t2.csv", "--replace-all", "--dry-run");
    assertThat(foreseen.path("vanished").asInt()).isEqualTo(2);
    assertThat(work.errors()).anyMatch(line -> line.contains("A/B30"));
    assertThat(live()).isEqualTo(30);
    assertThat(importing("t2.csv", "--replace-all").path("vanished").asInt()).isEqualTo(2);
    assertThat(title("B30")).isEmpty();
    assertThat(work.run("import", "undo", "2")).isZero();
    assertThat(title("B30")).isEqualTo("Toán 30");
  }

  @Test
  void deletesNoGreatPartOfALibraryWithoutAWord() throws IOException {
    list("t1.csv", 30, 0);
    list("t2.csv", 20, 1);
    importing("t1.csv");
    assertThat(work.run("import", "--library", "A", "--replace-all", "t2.csv")).isEqualTo(1);
    assertThat(work.errors()).anyMatch(line -> line.contains("--accept-vanished"));
    assertThat(live()).isEqualTo(30);
    assertThat(title("B1")).isEqualTo("Ngữ văn 1");
    assertThat(work.run("import", "--library", "A", "--replace-all", "--accept-vanished", "t2.csv"))
        .isZero();
    assertThat(live()).isEqualTo(20);
  }

  @Test
  void takesRejectedRowsForPossiblyVanishedOnes() throws IOException {
    list("t1.csv", 30, 0);
    importing("t1.csv");
    String text = Files.readString(work.file("t1.csv"));
    Files.writeString(work.file("t2.csv"), text.replace("B7,Toán 7,2020", "B7,,2020"));
    assertThat(work.run("import", "--library", "A", "--replace-all", "t2.csv")).isEqualTo(1);
    assertThat(live()).isEqualTo(30);
  }
}
