package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.marc.crosswalk.RecordFormat;

/** No metadata format gives hidden fields. */
class DisclosureTest {
  @TempDir Path folder;

  static Stream<String> prefixes() {
    return RecordFormat.oai().map(format -> format.oaiPrefix().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void givesNoHiddenField(String prefix) {
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    try (TestRepository repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT)) {
      repository.addLibrary("A", "Thư viện A", Map.of());
      for (HiddenField row : HiddenField.values()) {
        repository.put("A", HiddenRecords.id(row), HiddenRecords.of(row));
      }
      clock.advance(Duration.ofSeconds(2));
      String path = "/oai/A?verb=ListRecords&metadataPrefix=" + prefix;
      String answer = new String(repository.ask("GET", path, "").body(), UTF_8);
      assertThat(answer).doesNotContainIgnoringCase(HiddenRecords.MARKER);
      if (!prefix.equals("edm")) { // which is for digital objects with a statement of rights
        assertThat(answer.split("<header", -1)).hasSize(HiddenField.values().length + 1);
      }
    }
  }
}
