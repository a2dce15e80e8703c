package org.lienthong.oai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dialogue from a file: what the client says, and patterns of what the server must answer.
 *
 * <pre>
 * # OAI-PMH 2.0 §3.6: a token we did not issue
 * C: GET /oai?verb=ListRecords&amp;resumptionToken=nonsense
 * S: 200
 * S: &lt;error code="badResumptionToken"&gt;
 * </pre>
 *
 * <p>{@code S:} lines are the status, then regular expressions that must be found in this order;
 * one behind {@code !} must not be found anywhere. {@code {token}} in a {@code C:} line is the last
 * resumptionToken that the dialogue saw. A title that begins with {@code todo:} marks a known gap.
 */
record Dialogue(String name, List<Exchange> exchanges) {
  /** One request and what is expected. */
  record Exchange(String title, String request, List<String> expected) {
    boolean isTodo() {
      return title.startsWith("todo:");
    }
  }

  /** Reads every file of a folder, in the order of names. */
  static List<Dialogue> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    List<Dialogue> out = new ArrayList<>();
    for (Path file : files) {
      out.add(new Dialogue(file.getFileName().toString(), read(file)));
    }
    return out;
  }

  private static List<Exchange> read(Path file) throws IOException {
    List<Exchange> out = new ArrayList<>();
    String title = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("C: ")) {
        out.add(new Exchange(title, line.substring(3), new ArrayList<>()));
      } else if (line.startsWith("S: ")) {
        out.getLast().expected.add(line.substring(3));
      }
    }
    return out;
  }

  @Override
  public String toString() {
    return name;
  }
}
