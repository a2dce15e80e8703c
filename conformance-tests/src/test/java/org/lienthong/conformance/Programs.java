package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs until they have ended. */
public final class Programs {
  /**
   * Timeout: a hundred thousand records by a harvester in Perl, on a busy machine, take four
   * minutes.
   */
  private static final long MINUTES = 10;

  private Programs() {}

  /** Skips the test when this program is not installed. */
  public static void assumeInstalled(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(found, "skipped: " + program + " is not installed");
  }

  /**
   * Returns what to put before a command so that Ctrl-C reaches it: a build that a shell runs in
   * the background ignores SIGINT, and all its child processes inherit that.
   */
  static List<String> heedingInterrupts() {
    List<String> prefix = List.of("env", "--default-signal=INT");
    List<String> tried = new ArrayList<>(prefix);
    tried.add("true");
    return run(tried, Map.of(), "").status() == 0 ? prefix : List.of();
  }

  /** Skips the test when Perl does not have this module. */
  static void assumePerlModule(String module) {
    assumeInstalled("perl");
    boolean found = run(List.of("perl", "-M" + module, "-e", "1"), Map.of(), "").status() == 0;
    assumeTrue(found, "skipped: " + module + " is not installed");
  }

  /** Runs a program with this text as its standard input. */
  static Outcome run(List<String> command, Map<String, String> environment, String input) {
    try {
      Path in = Files.createTempFile("lienthong-in", ".txt");
      Path out = Files.createTempFile("lienthong-out", ".txt");
      Path err = Files.createTempFile("lienthong-err", ".txt");
      try {
        Files.writeString(in, input, UTF_8);
        int status = await(start(command, environment, in, out, err), command);
        return new Outcome(command, status, read(out), read(err));
      } finally {
        for (Path file : List.of(in, out, err)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start(
      List<String> command, Map<String, String> environment, Path in, Path out, Path err)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    return builder.start();
  }

  private static int await(Process process, List<String> command) {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + MINUTES + " minutes: " + command);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns a program's output; octets that are not UTF-8 are shown as U+FFFD. */
  static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
