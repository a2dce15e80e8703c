package org.lienthong.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.sets.CuratedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void open() {
    work = new Workplace(folder);
    work.put("A", "1", "245$aBiển Đông");
  }

  @AfterEach
  void close() {
    work.close();
  }

  private void importBroken() throws IOException {
    Files.writeString(
        work.file("a.txt"),
        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record>"
            + "<leader>00000nam a2200000 a 4500</leader><controlfield tag=\"001\">9</controlfield>"
            + "<datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">Núi</subfield>"
            + "</datafield></record></collection>");
    work.run("import", "--library", "A", "a.txt", "--json");
  }

  private JsonNode jobs() {
    work.run("job", "list", "--json");
    return JSON.readTree(work.lines().getFirst()).get("jobs");
  }

  @Test
  void keepsWhatACommandRanInItsOwnProcess() throws IOException {
    importBroken();
    assertThat(JSON.readTree(work.lines().getFirst()).get("new").asInt()).isEqualTo(1);
    JsonNode job = jobs().get(0);
    assertThat(job.get("kind").asString()).isEqualTo("import");
    assertThat(job.get("state").asString()).isEqualTo("done");
    assertThat(job.get("parameters").get("library").asString()).isEqualTo("A");
    assertThat(job.get("result").get("new").asInt()).isEqualTo(1);
    String id = job.get("id").asString();
    assertThat(work.run("job", "show", id)).isZero();
    assertThat(work.lines()).contains("id\t" + id, "state\tdone", "kind\timport");
    assertThat(work.run("job", "cancel", id)).isEqualTo(2);
    assertThat(work.errors()).singleElement().asString().contains("has ended");
    assertThat(work.run("job")).isZero();
    assertThat(work.lines()).singleElement().asString().startsWith(id + "\tdone\timport\t");
  }

  @Test
  void refusesAnUnknownJob() {
    for (String action : List.of("show", "cancel")) {
      assertThatThrownBy(() -> work.run("job", action, "nosuch"))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("nosuch");
    }
    assertThatThrownBy(() -> work.run("job", "show")).isInstanceOf(CommandException.class);
    assertThatThrownBy(() -> work.run("job", "burn")).isInstanceOf(CommandException.class);
  }

  @Test
  void detachesOnlyFromAServer() {
    assertThatThrownBy(() -> work.run("rebuild", "--detach"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("--detach needs a server");
    assertThat(jobs()).isEmpty();
  }

  @Test
  void removesALibraryAndRebuildsAsJobs() {
    assertThat(work.run("rebuild", "index")).isZero();
    assertThat(work.run("library", "set", "A", "--level", "thcs")).isZero();
    assertThat(work.run("library", "remove", "A", "--yes", "--json")).isZero();
    assertThat(JSON.readTree(work.lines().getFirst()).get("deleted").asInt()).isEqualTo(1);
    assertThat(jobs().valueStream().map(job -> job.get("kind").asString()))
        .containsExactly("rebuild", "set-membership", "remove-library");
  }

  @Test
  void triesRulesAsAJob() {
    assertThat(work.run("rematch", "--dry-run", "--json")).isZero();
    assertThat(JSON.readTree(work.lines().getFirst()).get("records").asInt()).isEqualTo(1);
  }

  @Test
  void readingCommandsWriteNothing() {
    work.run("clusters");
    work.engine().curatedSets().put(new CuratedSet("bien", "Biển", "Sea", "dc.title=\"biển\""));
    long before = work.engine().store().lastSeq();
    work.run("export", "--out", "a.mrc");
    work.run("records");
    work.run("clusters");
    work.run("status");
    work.run("review");
    work.run("corrections", "A");
    work.run("explain", "A/1", "A/1");
    work.run("job", "list");
    assertThat(work.engine().store().lastSeq()).isEqualTo(before);
    assertThat(work.engine().jobs().list()).isEmpty();
  }

  @Test
  void aSetIsFilledBeforeItsCommandEnds() {
    work.run("set", "add", "bien", "--name", "Biển", "--query", "dc.title=\"biển\"");
    assertThat(work.engine().store().get("A", "1").orElseThrow().sets()).contains("curated:bien");
    JsonNode progress = jobs().valueStream().toList().getLast().get("progress");
    assertThat(progress.get("of").asInt()).isPositive();
    assertThat(progress.get("done")).isEqualTo(progress.get("of"));
  }
}
