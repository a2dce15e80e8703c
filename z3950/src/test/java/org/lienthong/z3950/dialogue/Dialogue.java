package org.lienthong.z3950.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client says and what a server must answer, read from a file: {@code C:} lines are requests
 * ({@link Requests}), {@code S:} lines are patterns for the responses as text, {@code S: -} is the
 * end of the connection.
 *
 * @param name the file's first comment: the clause
 */
record Dialogue(String name, List<String> lines) {
  static List<Dialogue> readAll(Path folder) throws IOException {
    List<Dialogue> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        out.add(
            new Dialogue(
                file.getFileName() + " " + lines.getFirst().replaceFirst("^# *", ""),
                lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()));
      }
    }
    return out;
  }

  @Override
  public String toString() {
    return name;
  }
}
