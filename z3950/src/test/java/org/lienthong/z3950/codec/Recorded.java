package org.lienthong.z3950.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Messages of real sessions as they went over the wire; see {@code resources/recorded}. */
final class Recorded {
  private static final Path FOLDER = Path.of("src/test/resources/recorded");

  private Recorded() {}

  /** Returns the messages of clients and servers. */
  static List<byte[]> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(Recorded::messages).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<byte[]> messages(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> HexFormat.of().parseHex(line.substring(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
