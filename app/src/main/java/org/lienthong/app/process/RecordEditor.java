package org.lienthong.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;

/**
 * Has the user edit a record in the editor that {@code VISUAL} or {@code EDITOR} in the environment
 * names: shows it into a file, waits for the editor, and runs the command with that file. The
 * editor runs here, wherever the data directory is open.
 */
public final class RecordEditor {
  private RecordEditor() {}

  /** Runs {@code record edit} without a file; returns its exit status. */
  public static int run(Command.OnData command, CommandLine line, Output out) {
    List<String> editor = editor();
    String record = line.words().get(1);
    Shown shown = new Shown(out);
    int status = dispatch(command, List.of("record", "show", record), line, shown);
    if (status != 0) {
      return status;
    }
    try {
      Path file = Files.createTempFile("lienthong-", ".mrk");
      try {
        String before = String.join("\n", shown.lines) + "\n";
        Files.writeString(file, before);
        edit(editor, file);
        if (Files.readString(file).equals(before)) {
          out.error(Say.both("không có gì thay đổi", "nothing was changed"));
          return 0;
        }
        return dispatch(
            command, List.of("record", "edit", record, "--file", file.toString()), line, out);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new CommandException(
          "không sửa được biểu ghi: " + e.getMessage(), "the record cannot be edited");
    }
  }

  private static List<String> editor() {
    Optional<String> named =
        Stream.of("VISUAL", "EDITOR")
            .map(System::getenv)
            .filter(value -> value != null && !value.isBlank())
            .findFirst();
    return List.of(
        named
            .orElseThrow(() ->
                new CommandException(
                    "hãy nêu tệp đã sửa bằng --file, hoặc đặt trình soạn thảo trong biến EDITOR",
                    "name the edited file by --file, or an editor in the variable EDITOR"))
            .strip()
            .split("\\s+"));
  }

  private static void edit(List<String> editor, Path file) throws IOException {
    List<String> words = new ArrayList<>(editor);
    words.add(file.toString());
    try {
      int status = new ProcessBuilder(words).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException(editor.getFirst() + ": " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("bị ngắt", "interrupted");
    }
  }

  private static int dispatch(
      Command.OnData command, List<String> words, CommandLine line, Output out) {
    List<String> arguments = new ArrayList<>(words);
    line.option("data").ifPresent(data -> arguments.addAll(List.of("--data", data)));
    CommandLine parsed =
        Commands.parse(command, arguments.subList(1, arguments.size()), line.folder());
    return Dispatch.run(command, arguments, parsed, out);
  }

  /** Keeps the lines of a record instead of printing them. */
  private static final class Shown implements Output {
    private final Output out;
    private final List<String> lines = new ArrayList<>();

    Shown(Output out) {
      this.out = out;
    }

    @Override
    public boolean json() {
      return false;
    }

    @Override
    public void line(String text) {
      lines.add(text);
    }

    @Override
    public void error(String text) {
      out.error(text);
    }

    @Override
    public void progress(String what, long done, long total) {
      out.progress(what, done, total);
    }
  }
}
