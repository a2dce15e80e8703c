package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.CoverJob;
import org.lienthong.core.job.JobRequest;
import org.lienthong.harvester.cover.CoverTally;

/** {@code covers fetch}: fetches the covers that records of the union name (856). */
final class CoversCommand implements Command.OnData {
  @Override
  public String name() {
    return "covers";
  }

  @Override
  public String usage() {
    return "fetch [--detach]";
  }

  @Override
  public String summary() {
    return Say.both(
        "lấy hình bìa từ địa chỉ trong biểu ghi (856)",
        "fetches covers from the addresses in records (856)");
  }

  @Override
  public List<String> syntax() {
    return List.of("detach");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (!line.words().equals(List.of("fetch"))) {
      throw Commands.wrongUsage(this);
    }
    if (!engine.fetchesCovers()) {
      throw new CommandException(
          "việc này làm máy chủ hỏi các trang khác nên phải được cho phép: đặt covers.fetch: true"
              + " trong lienthong.yaml, rồi chạy lệnh khi máy chủ đang chạy với tệp đó",
          "this makes the server ask other sites, so it has to be allowed: set covers.fetch: true"
              + " in lienthong.yaml, and run this while a server runs with that file");
    }
    JobRequest request = CoverJob.request(FollowedJobs.requestedBy());
    if (FollowedJobs.detached(line, engine, List.of(request), out)) {
      return 0;
    }
    tell(CoverJob.tally(FollowedJobs.complete(engine, request, out)), out);
    return 0;
  }

  private static void tell(CoverTally tally, Output out) {
    if (out.json()) {
      Map<String, Long> counts = new LinkedHashMap<>();
      counts.put("fetched", tally.fetched());
      counts.put("unchanged", tally.unchanged());
      counts.put("failed", tally.failed());
      counts.put("postponed", tally.postponed());
      out.line(Json.text(counts));
      return;
    }
    out.line(
        Say.both(
            "hình bìa: "
                + tally.fetched()
                + " mới, "
                + tally.unchanged()
                + " không đổi, "
                + tally.failed()
                + " không lấy được, "
                + tally.postponed()
                + " để lần sau",
            "covers: "
                + tally.fetched()
                + " fetched, "
                + tally.unchanged()
                + " unchanged, "
                + tally.failed()
                + " failed, "
                + tally.postponed()
                + " postponed"));
  }
}
