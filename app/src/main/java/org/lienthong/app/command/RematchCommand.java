package org.lienthong.app.command;

import java.util.List;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.RebuildJob;
import org.lienthong.app.job.RematchJob;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobRequest;
import org.lienthong.union.Rematch;

/**
 * {@code rematch}: applies the present rules to all records again; with {@code --dry-run} only
 * shows what would change.
 */
final class RematchCommand implements Command.OnData {
  @Override
  public String name() {
    return "rematch";
  }

  @Override
  public String usage() {
    return "[--dry-run] [--detach]";
  }

  @Override
  public String summary() {
    return Say.both(
        "gộp lại toàn bộ theo quy tắc hiện nay", "matches everything again by the present rules");
  }

  @Override
  public List<String> syntax() {
    return List.of("dry-run", "detach");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    String requestedBy = FollowedJobs.requestedBy();
    boolean trial = line.has("dry-run");
    JobRequest request =
        trial ? RematchJob.request(requestedBy) : RebuildJob.request(List.of("union"), requestedBy);
    if (FollowedJobs.detached(line, engine, List.of(request), out)) {
      return 0;
    }
    FollowedJobs.catchUp(engine, out);
    Job job = FollowedJobs.complete(engine, request, out);
    if (trial) {
      tell(RematchJob.difference(job), out);
    } else {
      FollowedJobs.settle(engine, out);
      out.line(Say.both("đã gộp lại", "matched again"));
    }
    return 0;
  }

  private static void tell(Rematch.Difference difference, Output out) {
    if (out.json()) {
      out.line(Json.text(difference));
      return;
    }
    out.line(
        String.format(
            "%d biểu ghi, %d → %d cụm; gộp thêm %d, tách %d, chuyển %d"
                + " / records, clusters; merges, splits, moves",
            difference.records(),
            difference.before(),
            difference.after(),
            difference.merges(),
            difference.splits(),
            difference.moved()));
    for (Rematch.Sample sample : difference.samples()) {
      out.line(sample.record() + "\t" + sample.before() + "\t" + sample.after());
    }
  }
}
