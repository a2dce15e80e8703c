package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.union.ReviewQueue;

/** {@code review}: the pairs of records that a person should review, the likeliest first. */
final class ReviewCommand implements Command.OnData {
  private static final int USUAL = 20;
  private static final int MOST = 1_000;

  @Override
  public String name() {
    return "review";
  }

  @Override
  public String usage() {
    return "[--limit " + USUAL + "]";
  }

  @Override
  public String summary() {
    return Say.both("các cặp biểu ghi cần người xem", "pairs of records for people to look at");
  }

  @Override
  public List<String> syntax() {
    return List.of("limit=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    String limit = line.option("limit").orElse("" + USUAL);
    if (!line.words().isEmpty() || !limit.matches("\\d{1,4}") || Integer.parseInt(limit) > MOST) {
      throw new CommandException("--limit phải từ 0 đến " + MOST, "--limit must be 0 to " + MOST);
    }
    FollowedJobs.catchUp(engine, out);
    ReviewQueue queue = engine.reviewQueue();
    List<ReviewedPair> items =
        queue.page(0, Integer.parseInt(limit)).stream()
            .map(item -> ReviewedPair.of(engine.store(), item))
            .toList();
    if (out.json()) {
      List<Map<String, Object>> pairs = items.stream().map(ReviewCommand::describe).toList();
      out.line(Json.text(Map.of("waiting", queue.size(), "pairs", pairs)));
      return 0;
    }
    out.line(Say.both(queue.size() + " cặp đang chờ", queue.size() + " pairs wait"));
    items.forEach(pair -> pair.lines().forEach(out::line));
    return 0;
  }

  private static Map<String, Object> describe(ReviewedPair pair) {
    ReviewQueue.Item item = pair.item();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("a", item.a().toString());
    out.put("b", item.b().toString());
    out.put("titleA", pair.titleA());
    out.put("titleB", pair.titleB());
    out.put("onlyA", item.onlyA());
    out.put("onlyB", item.onlyB());
    out.put("score", item.score());
    return out;
  }
}
