package org.lienthong.conformance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What a server has acknowledged, and so must have after whatever happens. For one thread. */
final class Promises {
  private static final String MARC = "http://www.loc.gov/MARC21/slim";

  private final Set<String> records = new TreeSet<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Set<Integer> decisions = new TreeSet<>();

  /** Returns what is promised now; later promises do not change it. */
  Promises now() {
    Promises copy = new Promises();
    copy.records.addAll(records);
    copy.versions.putAll(versions);
    copy.decisions.addAll(decisions);
    return copy;
  }

  /** Promises the records {@code prefix}0, {@code prefix}1, … of a library. */
  void numbered(String library, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      records.add(library + "/" + prefix + i);
    }
  }

  /** Promises that a record of library U has at least this version. */
  void version(String id, int version) {
    versions.merge(id, version, Math::max);
  }

  /** Promises a decision. */
  void decision(int number) {
    decisions.add(number);
  }

  /**
   * Checks that an installation without a server has all of it, and nothing that is half a record.
   */
  void assertKept(Lienthong program, Path scratch) {
    assertRecords(program);
    program.done("export", "--catalogue", "U", "--format", "marcxml", "--out", scratch.toString());
    assertVersions(Xml.parse(text(scratch)));
    assertDecided(program.done("decide", "list", "--json").json());
  }

  /** Checks the same while the installation serves. */
  void assertKept(Lienthong program, LienthongServer server, Writer writer) {
    assertRecords(program);
    String list = server.oai("U") + "?verb=ListRecords&metadataPrefix=marcxml";
    assertVersions(Xml.parse(Http.get(list).body()));
    assertDecided(writer.decisions());
  }

  private void assertRecords(Lienthong program) {
    List<String> all = new ArrayList<>();
    for (SourceRecord record : program.records()) {
      all.add(record.library() + "/" + record.id());
    }
    assertThat(all).doesNotHaveDuplicates();
    assertThat(Set.copyOf(all)).containsAll(records);
    Outcome check = program.run("check", "--json");
    assertThat(check.json().path("findings")).as(check.out() + check.err()).isEmpty();
  }

  private void assertDecided(JsonNode list) {
    Set<Integer> decided =
        list.path("decisions").valueStream().map(d -> d.path("number").asInt()).collect(toSet());
    assertThat(decided).containsAll(decisions);
  }

  private void assertVersions(Xml list) {
    Map<String, Integer> found = new HashMap<>();
    for (Element record : list.elements("record")) {
      if (!MARC.equals(record.getNamespaceURI())) {
        continue; // the envelope of OAI-PMH
      }
      Map<String, String> fields = new HashMap<>();
      for (String kind : List.of("controlfield", "datafield")) {
        for (Element field : Xml.children(record, kind)) {
          fields.put(field.getAttribute("tag"), field.getTextContent().strip());
        }
      }
      String title = fields.getOrDefault("245", "");
      assertThat(fields.get("500")).as("both halves of %s", fields).isEqualTo(title);
      found.put(fields.get("001"), Integer.valueOf(title.replace("Bản ", "")));
    }
    versions.forEach((id, version) ->
        assertThat(found.getOrDefault(id, -1)).as(id).isGreaterThanOrEqualTo(version));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
