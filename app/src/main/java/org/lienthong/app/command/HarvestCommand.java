package org.lienthong.app.command;

import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.HarvestJob;
import org.lienthong.app.job.HarvestResult;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.gather.Harvester;

/**
 * {@code harvest}: gathers the records of members. An unreachable member does not delay the others.
 */
final class HarvestCommand implements Command.OnData {
  @Override
  public String name() {
    return "harvest";
  }

  @Override
  public String usage() {
    return "CODE…|--all [--full] [--accept-vanished] [--detach]";
  }

  @Override
  public String summary() {
    return Say.both("thu thập biểu ghi của thành viên", "gathers members' records");
  }

  @Override
  public List<String> syntax() {
    return List.of("all", "full", "accept-vanished", "detach");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().isEmpty() != line.has("all")) {
      throw Commands.wrongUsage(this);
    }
    List<String> codes = libraries(line, engine).stream().map(Library::code).toList();
    HarvestOptions options = new HarvestOptions(line.has("full"), line.has("accept-vanished"));
    String requestedBy = FollowedJobs.requestedBy();
    List<JobRequest> requests =
        codes.stream().map(code -> HarvestJob.request(code, options, requestedBy)).toList();
    if (FollowedJobs.detached(line, engine, requests, out)) {
      return 0;
    }
    List<HarvestReport> harvests =
        FollowedJobs.run(engine, requests, out).stream().map(HarvestResult::of).toList();
    Reports reports = new Reports("library");
    for (int i = 0; i < codes.size(); i++) {
      reports.add(codes.get(i), codes.get(i), codes.get(i) + ": ", harvests.get(i), out);
    }
    try {
      FollowedJobs.settle(engine, out);
    } finally {
      // The counts are true whatever union and index say.
      reports.tellAll("libraries", out);
    }
    boolean done = harvests.stream().anyMatch(report -> Outcomes.status(report) < 2);
    return reports.worst() == 2 && done ? 1 : reports.worst();
  }

  private static List<Library> libraries(CommandLine line, Engine engine) {
    if (!line.has("all")) {
      List<Library> named =
          line.words().stream().map(code -> Commands.library(engine, code)).distinct().toList();
      for (Library library : named) {
        if (!Harvester.canHarvest(library)) {
          throw new CommandException(
              "thư viện "
                  + library.code()
                  + " chưa có địa chỉ để thu thập; đặt bằng: lienthong library set "
                  + library.code()
                  + " --oai URL",
              "library "
                  + library.code()
                  + " has no address to harvest from; set it: lienthong library set "
                  + library.code()
                  + " --oai URL");
        }
      }
      return named;
    }
    List<Library> all = engine.libraries().all().stream().filter(Harvester::canHarvest).toList();
    if (all.isEmpty()) {
      throw new CommandException(
          "chưa có thư viện nào có địa chỉ để thu thập",
          "no library has an address to harvest from");
    }
    return all;
  }
}
