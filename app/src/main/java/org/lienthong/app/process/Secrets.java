package org.lienthong.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Say;

/**
 * Asks for a password: on a terminal without showing it, otherwise the first line of standard
 * input.
 */
final class Secrets {
  private Secrets() {}

  static String ask() {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("%s: ", Say.both("Mật khẩu", "Password"));
      return check(typed == null ? null : new String(typed));
    }
    try {
      return check(new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine());
    } catch (IOException e) {
      throw new CommandException("không đọc được mật khẩu", "cannot read the password");
    }
  }

  private static String check(@Nullable String typed) {
    if (typed == null || typed.isEmpty()) {
      throw new CommandException("chưa có mật khẩu", "no password was given");
    }
    return typed;
  }
}
