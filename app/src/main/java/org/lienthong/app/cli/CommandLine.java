package org.lienthong.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A parsed command line.
 *
 * @param words arguments that are not options, without the command's name
 * @param options values by option name without dashes; a flag has the value "true", an option given
 *     several times one value a line
 * @param folder the folder that relative file names refer to
 * @param secret what the user typed when asked for a secret, which is never an option; null when
 *     not asked
 */
public record CommandLine(
    List<String> words, Map<String, String> options, Path folder, @Nullable String secret) {
  public CommandLine {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  /**
   * Parses arguments.
   *
   * @param syntax option names without dashes, with {@code =} after those that take a value
   * @throws CommandException when an option is unknown, repeated, or lacks its value
   */
  public static CommandLine parse(List<String> arguments, List<String> syntax, Path folder) {
    if (arguments.isEmpty()) {
      // Most starts of help and status: loading the parser would be a fifth of their time.
      return new CommandLine(List.of(), Map.of(), folder, null);
    }
    picocli.CommandLine parser =
        new picocli.CommandLine(CommandSyntax.of("", "", "", syntax))
            .setExpandAtFiles(false)
            .setEndOfOptionsDelimiter("");
    ParseResult parsed;
    try {
      parsed = parser.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw refused(e, arguments, syntax);
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      String name = option.longestName().substring(2);
      options.put(
          name,
          option.getValue() instanceof List<?> several
              ? several.stream().map(String::valueOf).collect(Collectors.joining("\n"))
              : String.valueOf(option.<Object>getValue()));
    }
    return new CommandLine(words(parsed), options, folder, null);
  }

  private static List<String> words(ParseResult parsed) {
    return parsed.matchedPositionals().stream()
        .distinct()
        .flatMap(positional -> positional.stringValues().stream())
        .toList();
  }

  private static CommandException refused(
      ParameterException e, List<String> arguments, List<String> syntax) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        String given = unmatched.getUnmatched().getFirst();
        List<String> near = unmatched.getSuggestions();
        yield new CommandException(
            "không có tuỳ chọn " + given + hint(near, "; có phải "),
            "there is no option " + given + hint(near, "; did you mean "));
      }
      case MissingParameterException missing -> {
        String option = name(missing.getMissing().getFirst());
        yield new CommandException(
            option + " thiếu giá trị", "the option " + option + " needs a value");
      }
      case OverwrittenOptionException twice -> {
        String option = name(twice.getOverwritten());
        yield new CommandException(
            option + " ghi hai lần", "the option " + option + " was given twice");
      }
      default -> {
        String option =
            e.getArgSpec() == null ? flagWithValue(arguments, syntax) : name(e.getArgSpec());
        yield new CommandException(
            option + " không nhận giá trị", "the option " + option + " takes no value");
      }
    };
  }

  /** Returns the flag that was given a value, as {@code --json=1}; the parser does not name it. */
  private static String flagWithValue(List<String> arguments, List<String> syntax) {
    return arguments.stream()
        .filter(argument -> argument.startsWith("--") && argument.contains("="))
        .map(argument -> argument.substring(0, argument.indexOf('=')))
        .filter(option -> syntax.contains(option.substring(2)) || option.equals("--help"))
        .findFirst()
        .orElse(String.join(" ", arguments));
  }

  private static String hint(List<String> near, String question) {
    return near.isEmpty() ? "" : question + near.getFirst() + "?";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Returns this command line with the secret that the user typed. */
  public CommandLine withSecret(@Nullable String typed) {
    return new CommandLine(words, options, folder, typed);
  }

  /** Returns the value of an option. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Returns whether a flag was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** Returns the value of an option as a file name. */
  public Optional<Path> file(String name) {
    return option(name).map(this::resolve);
  }

  /** Returns a file name resolved against the folder of the command. */
  public Path resolve(String file) {
    return folder.resolve(file).normalize();
  }

  /**
   * Returns the value of an option as a port.
   *
   * @throws CommandException when it is not a number from 0 to 65535
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
