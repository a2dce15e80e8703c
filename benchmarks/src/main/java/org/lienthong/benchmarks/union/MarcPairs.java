package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled pairs of whole records: a line of JSON for each, with MARC-in-JSON inside. */
final class MarcPairs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MarcPairs() {}

  /** {@code {id, match, a, b}}. */
  static List<LabelledPair> plain(Path file) throws IOException {
    return read(file, "a", "b", line -> Optional.of(line.get("match").asBoolean()));
  }

  /** {@code expected.match} says what matching should find; lists of candidates are left out. */
  static List<LabelledPair> detected(Path file) throws IOException {
    return read(
        file,
        "recordA",
        "recordB",
        line ->
            line.get("recordB").isArray() || !isBibliographic(line.get("recordA"))
                ? Optional.empty()
                : Optional.of(line.get("expected").get("match").asBoolean()));
  }

  /** {@code expected.action} says whether two records that were matched may be merged. */
  static List<LabelledPair> validated(Path file) throws IOException {
    return read(
        file,
        "recordA",
        "recordB",
        line -> {
          JsonNode action = line.get("expected").get("action");
          return action == null || action.isNull()
              ? Optional.empty()
              : Optional.of(action.asString().equals("merge"));
        });
  }

  private static boolean isBibliographic(JsonNode record) {
    return record.get("leader").asString().charAt(6) != 'z';
  }

  private static List<LabelledPair> read(
      Path file, String a, String b, Function<JsonNode, Optional<Boolean>> label)
      throws IOException {
    List<LabelledPair> out = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      JsonNode line = JSON.readTree(text);
      Optional<Boolean> match = label.apply(line);
      if (match.isPresent()) {
        out.add(
            new LabelledPair(
                line.get("id").asString(),
                RecordSource.ofJson(line.get(a).toString()),
                RecordSource.ofJson(line.get(b).toString()),
                match.get()));
      }
    }
    return out;
  }
}
