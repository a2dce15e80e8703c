package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.console.search.MissedSearches;

/** {@code searches}: what readers searched for and did not find, so that it can be bought. */
final class SearchesCommand implements Command.OnData {
  @Override
  public String name() {
    return "searches";
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public String summary() {
    return Say.both(
        "bạn đọc đã nhiều lần tìm gì mà không thấy", "what readers searched for and did not find");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    List<MissedSearches.Missed> missed =
        MissedSearches.mostFrequent(engine.folder().resolve(MissedSearches.FILE));
    if (out.json()) {
      out.line(
          Json.text(Map.of("searches", missed.stream().map(SearchesCommand::describe).toList())));
    } else {
      missed.forEach(one -> out.line(one.times() + "\t" + one.last() + "\t" + one.text()));
    }
    return 0;
  }

  private static Map<String, Object> describe(MissedSearches.Missed missed) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("text", missed.text());
    out.put("times", missed.times());
    out.put("last", missed.last().toString());
    return out;
  }
}
