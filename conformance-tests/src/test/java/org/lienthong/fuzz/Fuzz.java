package org.lienthong.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where Jazzer enters, which finds the two methods by their names; and a command that names the
 * targets, writes the seeds of one, or reads inputs again.
 */
public final class Fuzz {
  private static @Nullable Trial trial;

  private Fuzz() {}

  /** Opens the target that is named. */
  public static void fuzzerInitialize(String[] arguments) throws Throwable {
    FuzzTarget target = named(arguments[0]);
    Trial opened = new Trial(target);
    for (byte[] seed : target.seeds()) {
      opened.read(seed);
    }
    trial = opened;
  }

  /** Reads one input with it. */
  public static void fuzzerTestOneInput(byte[] octets) throws Throwable {
    Objects.requireNonNull(trial).read(octets);
  }

  /**
   * Prints the names of the targets; {@code seeds TARGET FOLDER} writes seeds, {@code read TARGET
   * FILE...} reads inputs and prints what is found.
   */
  public static void main(String[] arguments) throws Throwable {
    List<String> words = List.of(arguments);
    if (words.isEmpty()) {
      for (FuzzTarget target : FuzzTarget.values()) {
        System.out.println(target.shortName());
      }
    } else if (words.getFirst().equals("seeds")) {
      writeSeeds(named(words.get(1)), Path.of(words.get(2)));
    } else {
      fuzzerInitialize(new String[] {words.get(1)});
      boolean found = false;
      for (String file : words.subList(2, words.size())) {
        found |= isFinding(Path.of(file));
      }
      System.exit(found ? 1 : 0); // servers of the target are still running
    }
  }

  private static boolean isFinding(Path file) throws IOException {
    System.out.println(file);
    try {
      fuzzerTestOneInput(Files.readAllBytes(file));
      return false;
    } catch (Throwable finding) {
      finding.printStackTrace(System.out);
      return true;
    }
  }

  private static void writeSeeds(FuzzTarget target, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<byte[]> seeds = target.seeds();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i));
    }
  }

  private static FuzzTarget named(String name) {
    return FuzzTarget.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no target '" + name + "'"));
  }
}
