package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;

/** Writes lines to the file of {@code --out}, or to the output when there is none. */
final class Lines {
  private Lines() {}

  /** A source of lines. */
  @FunctionalInterface
  interface Source {
    /** Passes each line to {@code line}. */
    void forEach(Consumer<String> line);
  }

  static void write(CommandLine line, Output out, Source source) {
    Optional<Path> file = line.file("out");
    if (file.isEmpty()) {
      source.forEach(out::line);
      return;
    }
    try (BufferedWriter writer = Files.newBufferedWriter(file.get(), UTF_8)) {
      source.forEach(text -> append(writer, text));
    } catch (IOException | UncheckedIOException e) {
      throw cannotWrite(file.get(), e);
    }
  }

  private static void append(BufferedWriter writer, String text) {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CommandException cannotWrite(Path file, Exception why) {
    return new CommandException(
        "không ghi được " + file + ": " + why.getMessage(), "cannot write " + file);
  }
}
