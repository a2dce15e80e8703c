package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.harvester.table.TableFiles;

/**
 * What the columns of tables hold: {@code headings.txt} in the data directory, a profile, and what
 * the command line says. Saved profiles are files of {@code import-profiles}.
 */
final class ImportProfiles {
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,40}";

  private final Path folder;

  /** Creates it for a data directory. */
  ImportProfiles(Path folder) {
    this.folder = folder;
  }

  /** Returns the lines for an import, in the form of {@code headings.txt}; saves them if asked. */
  String headings(CommandLine line) {
    String chosen = profile(line) + mapped(line);
    String all = own() + chosen;
    Optional<String> faulty = TableFiles.faultyLine(all);
    if (faulty.isPresent()) {
      throw new CommandException(
          "không hiểu cột và trường: " + faulty.get(),
          "a column and its field cannot be understood: " + faulty.get());
    }
    line.option("save-profile").ifPresent(name -> save(name, chosen));
    return all;
  }

  private String own() {
    Path file = folder.resolve("headings.txt");
    return Files.exists(file) ? read(file) : "";
  }

  private String profile(CommandLine line) {
    Optional<String> wanted = line.option("profile");
    if (wanted.isEmpty()) {
      return "";
    }
    Path file = file(wanted.get());
    return Files.exists(file)
        ? read(file)
        : TableFiles.profile(wanted.get())
            .map(text -> text + "\n")
            .orElseThrow(() ->
                new CommandException(
                    "không có --profile " + wanted.get(), "there is no --profile " + wanted.get()));
  }

  /** Returns the lines of {@code --map}, each of which has the heading first. */
  private static String mapped(CommandLine line) {
    StringBuilder out = new StringBuilder();
    for (String one : line.option("map").orElse("").split("\n")) {
      int equals = one.lastIndexOf('=');
      if (!one.isBlank() && equals < 1) {
        throw new CommandException(
            "--map cần dạng 'Tên cột=245$a': " + one,
            "--map needs the form 'Heading=245$a': " + one);
      }
      if (!one.isBlank()) {
        out.append(one.substring(equals + 1)).append(" = ").append(one, 0, equals).append('\n');
      }
    }
    return out.toString();
  }

  private void save(String name, String lines) {
    Path file = file(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, lines, UTF_8);
    } catch (IOException e) {
      throw new CommandException("không ghi được " + file, "cannot write " + file);
    }
  }

  private Path file(String name) {
    if (!name.matches(NAME)) {
      throw new CommandException(
          "tên chỉ có chữ thường không dấu, số và dấu gạch ngang: " + name,
          "a name has lower-case letters, digits and hyphens only: " + name);
    }
    return folder.resolve("import-profiles").resolve(name + ".txt");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8) + "\n";
    } catch (IOException e) {
      throw new CommandException("không đọc được " + file, "cannot read " + file);
    }
  }
}
