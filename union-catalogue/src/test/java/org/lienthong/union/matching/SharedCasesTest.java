package org.lienthong.union.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.features.MatchFeatures;

/** The pairs of ../shared/cases/union, with the outcomes that its table names. */
@TestInstance(Lifecycle.PER_CLASS)
class SharedCasesTest {
  private static final Path CASES = Path.of("../../shared/cases/union");

  private final Map<String, MatchFeatures> records = new HashMap<>();
  private final Map<String, String> outcomes = new HashMap<>();

  @BeforeAll
  void read() throws IOException {
    assumeTrue(Files.exists(CASES), "skipped: ../shared/cases/union is not present");
    read("PA", "pairs-A.mrk");
    read("PB", "pairs-B.mrk");
    for (String line : Files.readAllLines(CASES.resolve("pairs-expected.tsv"))) {
      String[] cells = line.split("\t");
      outcomes.put(cells[0].substring("PA/".length()), cells[2]);
    }
  }

  private void read(String library, String file) throws IOException {
    for (String text : Files.readString(CASES.resolve(file)).strip().split("\n\\s*\n")) {
      List<String> lines = new ArrayList<>();
      String id = "";
      for (String line : text.lines().toList()) {
        String tag = line.substring(1, 4);
        if (tag.equals("001")) {
          id = line.substring(6).strip();
        } else if (!tag.equals("LDR")) {
          lines.add(tag + line.substring(6).replace('\\', ' '));
        }
      }
      records.put(
          library + '/' + id, FeatureExtractor.extract(Marc.book(lines.toArray(String[]::new))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"U01", "U02", "U03", "U04", "U05", "U06", "U08", "U09", "U13", "U14", "M03"})
  void mergesWhatIsOneEditionAndNothingElse(String id) {
    assertThat(outcome(id)).isEqualTo(outcomes.get(id));
  }

  /** A case that begins to pass fails here, until it is moved to those above. */
  @ParameterizedTest(name = "todo: {0}, {1}")
  @CsvSource({
    "M01, a part in brackets is a subtitle and its number is no volume; no key is shared",
    "M02, another publisher and no shared key"
  })
  void knownGaps(String id, String reason) {
    assertThat(outcome(id)).as(reason).isNotEqualTo(outcomes.get(id));
  }

  @Test
  void namesEveryPair() {
    assertThat(outcomes).hasSize(13);
  }

  private String outcome(String id) {
    MatchFeatures a = Objects.requireNonNull(records.get("PA/" + id));
    MatchFeatures b = Objects.requireNonNull(records.get("PB/" + id));
    boolean merges = Comparer.compare(a, b, _ -> false).band() == Band.MERGE;
    return merges && shareKey(a, b) ? "same" : "different";
  }

  private static boolean shareKey(MatchFeatures a, MatchFeatures b) {
    long[] keys = MatchKeys.of(a);
    return Arrays.stream(MatchKeys.of(b)).anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
  }
}
