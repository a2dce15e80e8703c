package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real records and published schemas next to the clone, read in place. */
final class OutsideData {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data");

  private OutsideData() {}

  /** Returns a file or folder; skips the test when it is not there. */
  static Path at(String name) {
    Path path = FOLDER.resolve(name).toAbsolutePath().normalize();
    assumeTrue(Files.exists(path), "skipped: ../shared/data/" + name + " is not present");
    return path;
  }

  /** Returns the files directly in a folder, by name. */
  static List<Path> filesIn(String folder) {
    try (Stream<Path> files = Files.list(at(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number of records that the README gives for each file, by the file's path. */
  static Map<Path, Integer> recordCounts() {
    Map<Path, Integer> counts = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(at("README.md"), UTF_8)) {
      lines.filter(line -> line.startsWith("| ")).forEach(line -> addCount(counts, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counts;
  }

  private static void addCount(Map<Path, Integer> counts, String line) {
    String[] cells = line.split("\\|");
    if (cells.length > 4 && cells[4].strip().matches("\\d+")) {
      Path file = FOLDER.resolve(cells[1].strip()).toAbsolutePath().normalize();
      counts.put(file, Integer.parseInt(cells[4].strip()));
    }
  }
}
