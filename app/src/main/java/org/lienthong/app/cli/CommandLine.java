package org.lienthong.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command line taken apart.
 *
 * @param words what is not an option, the command's name not among them
 * @param options values by option name without dashes; a flag has the value "true"
 * @param folder what relative file names are relative to
 * @param secret what the person typed when asked for a secret, which no option holds; null when not
 *     asked
 */
public record CommandLine(
    List<String> words, Map<String, String> options, Path folder, @Nullable String secret) {
  public CommandLine {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  /**
   * Takes arguments apart.
   *
   * @param syntax option names without dashes, with {@code =} behind those that take a value
   * @throws CommandException when an option is unknown, repeated, or lacks its value
   */
  public static CommandLine parse(List<String> arguments, List<String> syntax, Path folder) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        words.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      String value = "true";
      if (syntax.contains(name + "=")) {
        if (equals < 0 && i + 1 == arguments.size()) {
          throw new CommandException(
              "--" + name + " thiếu giá trị", "--" + name + " lacks its value");
        }
        value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
      } else if (!syntax.contains(name) || equals >= 0) {
        throw new CommandException("không có tuỳ chọn " + argument, "no such option " + argument);
      }
      if (options.put(name, value) != null) {
        throw new CommandException("--" + name + " ghi hai lần", "--" + name + " given twice");
      }
    }
    return new CommandLine(words, options, folder, null);
  }

  /** Returns this command line with what the person typed. */
  public CommandLine withSecret(@Nullable String typed) {
    return new CommandLine(words, options, folder, typed);
  }

  /** Returns the value of an option. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Says whether a flag was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** Returns the value of an option as a file name. */
  public Optional<Path> file(String name) {
    return option(name).map(this::resolve);
  }

  /** Returns a file name relative to where the command was given. */
  public Path resolve(String file) {
    return folder.resolve(file).normalize();
  }

  /**
   * Returns the value of an option as a port.
   *
   * @throws CommandException when it is no number from 0 to 65535
   */
  public int port(String name, int otherwise) {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new CommandException("--" + name + " phải là số cổng", "--" + name + " must be a port");
    }
    return Integer.parseInt(text);
  }
}
