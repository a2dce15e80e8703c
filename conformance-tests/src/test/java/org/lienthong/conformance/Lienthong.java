package org.lienthong.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The built program with one data directory.
 *
 * @param data the directory; created by the program when it does not exist
 * @param under a command that runs the program with other limits or another clock; empty for none
 */
public record Lienthong(Path data, List<String> under) {
  private static final Path PROGRAM =
      Path.of("..", "bin", "lienthong").toAbsolutePath().normalize();

  /** The build that runs these tests has built the program; it must not be rebuilt here. */
  private static final Map<String, String> NO_BUILD = Map.of("LIENTHONG_NO_BUILD", "1");

  public Lienthong(Path data) {
    this(data, List.of());
  }

  static {
    ClassArchive.write(PROGRAM, NO_BUILD);
  }

  /** Returns the same program and directory, run by a command such as {@code prlimit}. */
  Lienthong under(String... command) {
    return new Lienthong(data, List.of(command));
  }

  /** Runs a command until it has ended. */
  Outcome run(String... arguments) {
    return Programs.run(command(arguments), environment(), "");
  }

  /** Runs a command that must succeed, with this text as its standard input. */
  Outcome doneWith(String input, String... arguments) {
    return Programs.run(command(arguments), environment(), input).expecting(0);
  }

  /** Runs a command that must succeed. */
  Outcome done(String... arguments) {
    return run(arguments).expecting(0);
  }

  /** Starts a command and leaves it running. */
  RunningCommand start(String... arguments) {
    return start(List.of(), arguments);
  }

  /** Starts a command with options for its JVM and leaves it running. */
  RunningCommand start(List<String> jvmOptions, String... arguments) {
    try {
      Path log = Files.createTempFile("lienthong-run", ".log");
      List<String> command = new ArrayList<>(Programs.heedingInterrupts());
      command.addAll(command(arguments));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment());
      builder
          .environment()
          .merge("LIENTHONG_JAVA_OPTS", String.join(" ", jvmOptions), (a, b) -> a + " " + b);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new RunningCommand(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server on free ports and waits until it is ready. */
  public LienthongServer serve(String... jvmOptions) {
    return LienthongServer.start(this, jvmOptions);
  }

  /** Adds a library with this code. */
  void addLibrary(String code) {
    done("library", "add", code, "--name", "Thư viện " + code);
  }

  /** Imports files; the outcome is JSON, its status unchecked. */
  Outcome importFiles(String library, List<Path> files) {
    List<String> arguments = new ArrayList<>(List.of("import", "--library", library, "--json"));
    files.forEach(file -> arguments.add(file.toString()));
    return run(arguments.toArray(String[]::new));
  }

  /** Returns the records that {@code records} lists for these libraries. */
  List<SourceRecord> records(String... codes) {
    List<String> arguments = new ArrayList<>(List.of("records"));
    arguments.addAll(List.of(codes));
    return done(arguments.toArray(String[]::new)).lines().stream()
        .map(SourceRecord::parse)
        .toList();
  }

  /**
   * The driver of SQLite deletes old libraries of others in its temporary folder when it starts,
   * and two processes that do so at one time report an error; each data directory has its own
   * folder.
   */
  private Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(NO_BUILD);
    all.put("LIENTHONG_JAVA_OPTS", "-Dorg.sqlite.tmpdir=" + data.toAbsolutePath().getParent());
    return all;
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(under);
    command.add(PROGRAM.toString());
    command.addAll(List.of(arguments));
    if (arguments.length > 0) {
      command.addAll(List.of("--data", data.toString()));
    }
    return command;
  }
}
