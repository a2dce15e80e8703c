package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.Decision;
import org.lienthong.union.Decisions;

/**
 * {@code decide}: decisions of people about which records are the same; they survive every harvest
 * and can be revoked.
 */
final class DecideCommand implements Command.OnData {
  @Override
  public String name() {
    return "decide";
  }

  @Override
  public String usage() {
    return "same|not-same LIB/ID LIB/ID | isbn-meaningless ISBN | pin CLUSTER | undo NUMBER | list"
        + "  [--who NAME] [--why TEXT]";
  }

  @Override
  public String summary() {
    return Say.both(
        "quyết định gộp hay tách của cán bộ thư viện", "people's decisions about the union");
  }

  @Override
  public List<String> syntax() {
    return List.of("who=", "why=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    List<String> words = line.words();
    String action = words.isEmpty() ? "list" : words.getFirst();
    int expected = action.endsWith("same") ? 3 : 2;
    if (!action.equals("list") && words.size() != expected) {
      throw Commands.wrongUsage(this);
    }
    FollowedJobs.settle(engine, out);
    Decisions decisions = engine.decisions();
    if (action.equals("list")) {
      list(decisions, out);
    } else if (action.equals("undo")) {
      undo(decisions, words.get(1), who(line), out);
    } else {
      long number = decide(action, line, decisions);
      out.line(
          out.json()
              ? Json.text(Map.of("decision", number))
              : Say.both("đã ghi quyết định số " + number, "decision " + number + " is kept"));
    }
    FollowedJobs.settle(engine, out);
    return 0;
  }

  private static String who(CommandLine line) {
    return line.option("who").orElse("console");
  }

  private long decide(String action, CommandLine line, Decisions decisions) {
    String who = who(line);
    String why = line.option("why").orElse("");
    String first = line.words().get(1);
    try {
      return switch (Decision.Kind.named(action).orElseThrow(() -> Commands.wrongUsage(this))) {
        case SAME -> decisions.same(ExplainCommand.subject(first), second(line), who, why);
        case NOT_SAME -> decisions.notSame(ExplainCommand.subject(first), second(line), who, why);
        case ISBN_MEANINGLESS -> decisions.meaningless(first, who, why);
        case PIN -> decisions.pin(first, who, why);
      };
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "không ghi được quyết định: " + e.getMessage(),
          "the decision cannot be kept: " + e.getMessage());
    }
  }

  private static RecordRef second(CommandLine line) {
    return ExplainCommand.subject(line.words().get(2));
  }

  private static void undo(Decisions decisions, String number, String who, Output out) {
    if (!number.matches("\\d{1,18}") || !decisions.undo(Long.parseLong(number), who)) {
      throw new CommandException(
          "không có quyết định số " + number + " đang có hiệu lực",
          "there is no decision " + number + " that holds");
    }
    out.line(Say.both("đã bỏ quyết định số " + number, "decision " + number + " is taken back"));
  }

  private static void list(Decisions decisions, Output out) {
    List<Map<String, Object>> all = decisions.all().stream().map(DecideCommand::describe).toList();
    if (out.json()) {
      out.line(Json.text(Map.of("decisions", all)));
      return;
    }
    for (Map<String, Object> one : all) {
      out.line(one.values().stream().map(Object::toString).collect(Collectors.joining("\t")));
    }
  }

  private static Map<String, Object> describe(Decision decision) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("number", decision.number());
    out.put("kind", decision.kind().name());
    out.put("records", decision.records().stream().map(RecordRef::toString).toList());
    out.put("isbn", decision.isbn());
    out.put("who", decision.who());
    out.put("at", decision.at().toString());
    out.put("why", decision.why());
    out.put("holds", decision.holds());
    return out;
  }
}
