package org.lienthong.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.cli.SharedOutput;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Library;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;

/**
 * {@code harvest}: what members have to give. One that cannot be reached does not keep the others
 * waiting.
 */
final class HarvestCommand implements Command.OnData {
  /** Members harvested at once: one writes while others are waited for. */
  private static final int AT_ONCE = 4;

  @Override
  public String name() {
    return "harvest";
  }

  @Override
  public String usage() {
    return "CODE…|--all [--full] [--accept-vanished]";
  }

  @Override
  public String summary() {
    return Say.both("thu thập biểu ghi của thành viên", "gathers members' records");
  }

  @Override
  public List<String> syntax() {
    return List.of("all", "full", "accept-vanished");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output output) {
    if (line.words().isEmpty() != line.has("all")) {
      throw Commands.wrongUsage(this);
    }
    Output out = new SharedOutput(output);
    List<Library> libraries = libraries(line, engine);
    Map<Library, HarvestReport> reports = harvest(libraries, line, engine, out);
    engine.catchUp(out);
    return report(reports, out);
  }

  private static List<Library> libraries(CommandLine line, Engine engine) {
    if (!line.has("all")) {
      List<Library> named =
          line.words().stream().map(code -> Commands.library(engine, code)).distinct().toList();
      for (Library library : named) {
        if (!engine.canHarvest(library)) {
          throw new CommandException(
              "thư viện "
                  + library.code()
                  + " chưa có địa chỉ để thu thập; đặt bằng: lienthong library set "
                  + library.code()
                  + " --oai URL",
              "it has no address to harvest from");
        }
      }
      return named;
    }
    List<Library> all = engine.libraries().all().stream().filter(engine::canHarvest).toList();
    if (all.isEmpty()) {
      throw new CommandException(
          "chưa có thư viện nào có địa chỉ để thu thập",
          "no library has an address to harvest from");
    }
    return all;
  }

  private static Map<Library, HarvestReport> harvest(
      List<Library> libraries, CommandLine line, Engine engine, Output out) {
    Map<Library, HarvestReport> reports = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      Map<Library, Future<HarvestReport>> running = new LinkedHashMap<>();
      for (Library library : libraries) {
        running.put(
            library,
            pool.submit(() ->
                engine.harvest(
                    library,
                    line.has("full"),
                    line.has("accept-vanished"),
                    Outcomes.listener(library.code(), out))));
      }
      for (Map.Entry<Library, Future<HarvestReport>> each : running.entrySet()) {
        reports.put(each.getKey(), result(each.getValue()));
      }
    }
    return reports;
  }

  private static HarvestReport result(Future<HarvestReport> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      return new HarvestReport(Tally.NONE, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HarvestReport(Tally.NONE, "interrupted");
    }
  }

  private static int report(Map<Library, HarvestReport> reports, Output out) {
    Tally total = Tally.NONE;
    List<String> errors = new ArrayList<>();
    List<Map<String, Object>> each = new ArrayList<>();
    int worst = 0;
    boolean done = false;
    for (Map.Entry<Library, HarvestReport> entry : reports.entrySet()) {
      String code = entry.getKey().code();
      HarvestReport report = entry.getValue();
      total = total.plus(report.tally());
      int status = Outcomes.status(report);
      worst = Math.max(worst, status);
      done |= status < 2;
      if (report.error() != null) {
        errors.add(code + ": " + report.error());
        out.error("lienthong: " + code + ": " + report.error());
      }
      Map<String, Object> described = new LinkedHashMap<>(Map.of("library", code));
      described.putAll(Outcomes.withError(Outcomes.counts(report.tally()), report.error()));
      each.add(described);
      if (!out.json()) {
        out.line(Outcomes.sentence(code, report.tally()));
      }
    }
    if (out.json()) {
      Map<String, Object> counts = Outcomes.counts(total);
      Outcomes.withError(counts, errors.isEmpty() ? null : String.join("; ", errors));
      counts.put("libraries", each);
      out.line(Json.text(counts));
    }
    return worst == 2 && done ? 1 : worst;
  }
}
