package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.account.Account;

/**
 * {@code account add | list | remove | token}: the accounts that may write, and to which libraries.
 * The password is read by a prompt, never from an option.
 */
final class AccountCommand implements Command.OnData {
  @Override
  public String name() {
    return "account";
  }

  @Override
  public String usage() {
    return "add NAME [--library CODE] [--admin] | list | remove NAME | token NAME  [--yes] [--dry-run]";
  }

  @Override
  public String summary() {
    return Say.both("tài khoản được ghi dữ liệu", "accounts that may write");
  }

  @Override
  public List<String> syntax() {
    return List.of("library=", "admin", "dry-run", "yes");
  }

  @Override
  public boolean asksSecret(CommandLine line) {
    return isOn(line, List.of("add")) && !line.has("dry-run");
  }

  @Override
  public boolean asksConsent(CommandLine line) {
    return isOn(line, List.of("add", "remove"));
  }

  private static boolean isOn(CommandLine line, List<String> actions) {
    return line.words().size() == 2 && actions.contains(line.words().getFirst());
  }

  @Override
  public boolean creates(CommandLine line) {
    return line.words().size() == 2 && line.words().getFirst().equals("add");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    String action = line.words().isEmpty() ? "list" : line.words().getFirst();
    if (line.words().size() != (action.equals("list") ? Math.min(1, line.words().size()) : 2)) {
      throw Commands.wrongUsage(this);
    }
    switch (action) {
      case "list" -> list(engine, out);
      case "add" -> add(line, engine, out);
      case "remove" -> remove(line, engine, out);
      case "token" -> {
        Account account =
            engine.accounts().find(line.words().get(1)).orElseThrow(() -> noAccount(line));
        out.line(engine.accounts().issueToken(account));
      }
      default -> throw Commands.wrongUsage(this);
    }
    return 0;
  }

  private static CommandException noAccount(CommandLine line) {
    String name = line.words().get(1);
    return new CommandException("không có tài khoản " + name, "there is no account " + name);
  }

  private static void remove(CommandLine line, Engine engine, Output out) {
    String name = line.words().get(1);
    Account account = engine.accounts().find(name).orElseThrow(() -> noAccount(line));
    if (line.has("dry-run")) {
      out.line(foreseen("xoá", "removed", account));
      return;
    }
    engine.accounts().remove(name);
    out.line(Say.both("đã xoá tài khoản " + name, "account " + name + " is removed"));
  }

  private static String foreseen(String will, String english, Account account) {
    String rights =
        account.administrator() ? "admin" : Objects.requireNonNullElse(account.library(), "-");
    String what = account.name() + " (" + rights + ")";
    return Say.both(
        "sẽ " + will + " tài khoản " + what + "; mật khẩu và token cũ của nó hết hiệu lực",
        "account " + what + " will be " + english + "; its old password and tokens become invalid");
  }

  private static void add(CommandLine line, Engine engine, Output out) {
    String name = line.words().get(1);
    if (!Account.isName(name)) {
      throw new CommandException(
          "tên tài khoản gồm 1–64 chữ cái không dấu, số và . _ @ -",
          "the name of an account has 1 to 64 letters of ASCII, digits and . _ @ -");
    }
    if (line.has("dry-run")) {
      engine
          .accounts()
          .find(name)
          .ifPresent(account -> out.line(foreseen("thay", "replaced", account)));
      return;
    }
    String library =
        line.option("library").map(c -> Commands.library(engine, c).code()).orElse(null);
    char[] password = Objects.requireNonNull(line.secret()).toCharArray();
    engine.accounts().put(new Account(name, library, line.has("admin")), password);
    out.line(Say.both("đã ghi tài khoản " + name, "account " + name + " is registered"));
  }

  private static void list(Engine engine, Output out) {
    List<Map<String, Object>> all =
        engine.accounts().list().stream().map(AccountCommand::describe).toList();
    if (out.json()) {
      out.line(Json.text(Map.of("accounts", all)));
    } else {
      all.forEach(
          a -> out.line(a.get("name") + "\t" + a.get("library") + "\t" + a.get("administrator")));
    }
  }

  private static Map<String, Object> describe(Account account) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", account.name());
    out.put("library", Objects.requireNonNullElse(account.library(), ""));
    out.put("administrator", account.administrator());
    return out;
  }
}
