package org.lienthong.app.command;

import java.util.List;
import java.util.Optional;
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
    return "add CODE --name NAME [--name-en NAME] --query CQL | list | remove CODE"
        + "  [--yes] [--dry-run]";
  }

  @Override
  public String summary() {
    return Say.both("bộ sưu tập OAI theo câu hỏi CQL", "OAI sets made by a CQL query");
  }

  @Override
  public List<String> syntax() {
    return List.of("name=", "name-en=", "query=", "dry-run", "yes");
  }

  @Override
  public boolean asksConsent(CommandLine line) {
    List<String> words = line.words();
    return words.size() == 2 && List.of("add", "remove").contains(words.getFirst());
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
      case "remove" -> remove(line, engine, out);
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
    if (line.has("dry-run")) {
      find(line, engine).ifPresent(set -> out.line(foreseen("thay", "replaced", set)));
      return;
    }
    try {
      Cql.parse(query);
      engine
          .curatedSets()
          .put(
              new CuratedSet(
                  line.words().get(1), name, line.option("name-en").orElse(name), query));
    } catch (RefusedException | IllegalArgumentException e) {
      throw new CommandException(
          "không tạo được bộ: " + e.getMessage(), "the set cannot be made: " + e.getMessage());
    }
    FollowedJobs.catchUp(engine, out);
    FollowedJobs.complete(engine, CuratedSetsJob.request(true, FollowedJobs.requestedBy()), out);
    out.line(
        Say.both(
            "đã ghi bộ " + line.words().get(1), "set " + line.words().get(1) + " is registered"));
  }

  private static Optional<CuratedSet> find(CommandLine line, Engine engine) {
    String code = line.words().get(1);
    return engine.curatedSets().all().stream().filter(s -> s.code().equals(code)).findFirst();
  }

  private static String foreseen(String will, String english, CuratedSet set) {
    String what = set.code() + " (" + set.vietnamese() + "; " + set.cql() + ")";
    return Say.both("sẽ " + will + " bộ " + what, "set " + what + " will be " + english);
  }

  private static void remove(CommandLine line, Engine engine, Output out) {
    String code = line.words().get(1);
    CuratedSet set =
        find(line, engine)
            .orElseThrow(
                () -> new CommandException("không có bộ " + code, "there is no set " + code));
    if (line.has("dry-run")) {
      out.line(foreseen("xoá", "removed", set));
      return;
    }
    List<String> catalogues =
        engine.libraries().catalogues().stream().map(Catalogue::code).toList();
    engine.curatedSets().remove(set, catalogues);
    out.line(Say.both("đã xoá bộ " + code, "set " + code + " is removed"));
  }
}
