package org.lienthong.app.command;

import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.CuratedSetsJob;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.sets.CuratedSet;

/** {@code set add | list | remove}: OAI sets that are defined by a saved query. */
final class SetCommand implements Command.OnData {
  @Override
  public String name() {
    return "set";
  }

  @Override
  public String usage() {
    return "add CODE --name NAME [--name-en NAME] --query CQL | list | remove CODE";
  }

  @Override
  public String summary() {
    return Say.both("bộ sưu tập OAI theo câu hỏi CQL", "OAI sets made by a CQL query");
  }

  @Override
  public List<String> syntax() {
    return List.of("name=", "name-en=", "query=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    String action = line.words().isEmpty() ? "list" : line.words().getFirst();
    if (line.words().size() != (action.equals("list") ? Math.min(1, line.words().size()) : 2)) {
      throw Commands.wrongUsage(this);
    }
    switch (action) {
      case "list" ->
          engine
              .curatedSets()
              .all()
              .forEach(s -> out.line(s.spec() + "\t" + s.vietnamese() + "\t" + s.cql()));
      case "add" -> add(line, engine, out);
      case "remove" -> remove(line.words().get(1), engine, out);
      default -> throw Commands.wrongUsage(this);
    }
    return 0;
  }

  private void add(CommandLine line, Engine engine, Output out) {
    if (!line.has("name") || !line.has("query")) {
      throw Commands.wrongUsage(this);
    }
    String name = line.option("name").orElseThrow();
    String query = line.option("query").orElseThrow();
    try {
      Cql.parse(query);
      engine
          .curatedSets()
          .put(
              new CuratedSet(
                  line.words().get(1), name, line.option("name-en").orElse(name), query));
    } catch (RefusedException | IllegalArgumentException e) {
      throw new CommandException("không tạo được bộ: " + e.getMessage(), "the set is refused");
    }
    FollowedJobs.catchUp(engine, out);
    FollowedJobs.complete(engine, CuratedSetsJob.request(true, FollowedJobs.requestedBy()), out);
    out.line(Say.both("đã ghi bộ " + line.words().get(1), "the set is registered"));
  }

  private static void remove(String code, Engine engine, Output out) {
    CuratedSet set =
        engine.curatedSets().all().stream()
            .filter(s -> s.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new CommandException("không có bộ " + code, "no set " + code));
    List<String> catalogues =
        engine.libraries().catalogues().stream().map(Catalogue::code).toList();
    engine.curatedSets().remove(set, catalogues);
    out.line(Say.both("đã xoá bộ " + code, "the set is removed"));
  }
}
