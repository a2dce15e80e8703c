package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gathered a library's records learns that they are deleted when the library leaves. */
class FormerLibraryTest {
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");
  private TestRepository repository;

  @BeforeEach
  void fill() {
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT.withPageSize(2));
    repository.addLibrary("THCS-A", "THCS A", Map.of());
    for (int i = 1; i <= 5; i++) {
      repository.put("THCS-A", "" + i, TestRepository.book("" + i, "Toán " + i));
    }
    clock.advance(Duration.ofDays(1));
  }

  @AfterEach
  void stop() {
    repository.close();
  }

  @Test
  void aMirrorEmptiesAndFillsAgainWhenTheLibraryComesBack() {
    Mirror mirror = new Mirror(repository, "/oai/THCS-A", null);
    mirror.finish();
    assertThat(mirror.copy()).hasSize(5);

    repository.libraries.remove("THCS-A");
    clock.advance(Duration.ofSeconds(2));
    mirror.finish();
    assertThat(mirror.copy()).isEmpty();

    repository.addLibrary("thcs-a", "THCS A", Map.of());
    repository.put("THCS-A", "3", TestRepository.book("3", "Toán 3"));
    clock.advance(Duration.ofSeconds(2));
    mirror.finish();
    assertThat(mirror.copy()).containsOnlyKeys("oai:lienthong.example:THCS-A/3");
  }

  @Test
  void aHarvestThatHadBegunGoesOn() {
    Mirror mirror = new Mirror(repository, "/oai/THCS-A", null);
    mirror.step();
    repository.libraries.remove("THCS-A");
    clock.advance(Duration.ofSeconds(2));
    mirror.finish();
    mirror.finish();
    assertThat(mirror.copy()).isEmpty();
  }

  @Test
  void everyVerbAnswers() {
    repository.libraries.remove("THCS-A");
    clock.advance(Duration.ofSeconds(2));
    assertThat(repository.get("/oai/thcs-a?verb=Identify"))
        .contains("<repositoryName>THCS A<", "<deletedRecord>persistent<");
    assertThat(
            repository.get(
                "/oai/THCS-A?verb=GetRecord&metadataPrefix=marc21"
                    + "&identifier=oai:lienthong.example:THCS-A/1"))
        .contains("<header status=\"deleted\"");
    assertThat(repository.get("/oai/THCS-A?verb=ListSets")).contains("<ListSets>");
    assertThat(repository.get("/oai?verb=Identify")).doesNotContain("/oai/THCS-A</baseURL>");
  }

  @Test
  void aLibraryThatNeverWasIsNotFound() {
    repository.libraries.remove("THCS-A");
    assertThat(repository.ask("GET", "/oai/THCS-B?verb=Identify", "").statusCode()).isEqualTo(404);
  }
}
