package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lienthong.marc.MarcRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labelled pairs for which title, author, imprint, pages, edition and type are known, not the
 * records.
 */
final class DescribedPairs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DescribedPairs() {}

  /** {@code {label, a, b}}, a line of JSON for each. */
  static List<LabelledPair> lines(Path file) throws IOException {
    List<LabelledPair> out = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      JsonNode line = JSON.readTree(text);
      out.add(
          new LabelledPair(
              line.get("a").get("id").asString() + " " + line.get("b").get("id").asString(),
              record(name -> line.get("a").path(name).asString("")),
              record(name -> line.get("b").path(name).asString("")),
              line.get("label").asInt() == 1));
    }
    return out;
  }

  /**
   * Ids with a label; their records are in {@code princeton-short-clusters.csv} in the same folder.
   */
  static List<LabelledPair> labels(Path file) throws IOException {
    Map<String, MarcRecord> records = new HashMap<>();
    for (Map<String, String> row :
        Table.read(file.resolveSibling("princeton-short-clusters.csv"))) {
      records.put(row.getOrDefault("id", ""), record(name -> row.getOrDefault(name, "")));
    }
    List<LabelledPair> out = new ArrayList<>();
    for (Map<String, String> row : Table.read(file)) {
      String a = row.getOrDefault("id1", "");
      String b = row.getOrDefault("id2", "");
      MarcRecord one = records.get(a);
      MarcRecord two = records.get(b);
      if (one != null && two != null) {
        boolean match = row.getOrDefault("label", "").equals("1");
        out.add(new LabelledPair(a + " " + b, one, two, match));
      }
    }
    return out;
  }

  private static MarcRecord record(Function<String, String> element) {
    boolean online = element.apply("is_electronic_resource").equalsIgnoreCase("true");
    return new DescribedRecord()
        .type(element.apply("type_of"))
        .add("100", 'a', element.apply("author"))
        .add("245", 'a', element.apply("title"))
        .add("250", 'a', element.apply("edition"))
        .imprint("", element.apply("publisher_name"), element.apply("publication_year"))
        .add("300", 'a', element.apply("pagination"))
        .add("338", 'b', online ? "cr" : "")
        .record();
  }

  /** Records that share an LCCN by mistake: all pairs differ. */
  static List<LabelledPair> sharedNumbers(Path file) throws IOException {
    List<LabelledPair> out = new ArrayList<>();
    for (Map<String, String> row : Table.read(file)) {
      Function<String, String> cell = name -> row.getOrDefault(name, "");
      MarcRecord own =
          new DescribedRecord()
              .add("010", 'a', cell.apply("marc_lccn"))
              .add("100", 'a', cell.apply("marc_main_author_original"))
              .title(cell.apply("marc_title_original"), cell.apply("marc_author_original"))
              .imprint("", cell.apply("marc_publisher_original"), cell.apply("marc_year"))
              .record();
      MarcRecord other =
          new DescribedRecord()
              .add("010", 'a', cell.apply("marc_lccn"))
              .add("100", 'a', cell.apply("match_author"))
              .add("245", 'a', cell.apply("match_title"))
              .imprint("", cell.apply("match_publisher"), cell.apply("match_year"))
              .record();
      out.add(new LabelledPair(cell.apply("marc_id"), own, other, cell.apply("label").equals("1")));
    }
    return out;
  }
}
