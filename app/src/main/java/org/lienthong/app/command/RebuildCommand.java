package org.lienthong.app.command;

import java.util.List;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.RebuildJob;
import org.lienthong.core.job.JobRequest;

/** {@code rebuild}: rebuilds a projection from the store. */
final class RebuildCommand implements Command.OnData {
  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String usage() {
    return "[index|union|quality|all] [--detach]";
  }

  @Override
  public String summary() {
    return Say.both(
        "dựng lại chỉ mục, mục lục liên hợp, kết quả kiểm tra chất lượng",
        "rebuilds index, union or quality figures from the store");
  }

  @Override
  public List<String> syntax() {
    return List.of("detach");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    String what = line.words().isEmpty() ? "all" : line.words().getFirst();
    if (line.words().size() > 1 || !List.of("index", "union", "quality", "all").contains(what)) {
      throw Commands.wrongUsage(this);
    }
    List<String> projections =
        what.equals("all") ? List.of("union", "index", "quality") : List.of(what);
    JobRequest request = RebuildJob.request(projections, FollowedJobs.requestedBy());
    if (FollowedJobs.detached(line, engine, List.of(request), out)) {
      return 0;
    }
    FollowedJobs.complete(engine, request, out);
    FollowedJobs.settle(engine, out);
    out.line(
        out.json()
            ? Json.text(java.util.Map.of("rebuilt", what))
            : Say.both("đã dựng lại: " + what, "rebuilt: " + what));
    return 0;
  }
}
