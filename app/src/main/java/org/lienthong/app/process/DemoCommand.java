package org.lienthong.app.process;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.command.FollowedJobs;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.app.job.HarvestJob;
import org.lienthong.app.job.HarvestResult;
import org.lienthong.app.server.ServerSettings;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.marc.MarcRecord;

/**
 * {@code demo}: a lead library and three members on this computer; the union is harvested over
 * OAI-PMH. Their data stays, so that a second start has nothing to write or harvest.
 */
public final class DemoCommand implements Command.Alone {
  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String usage() {
    return "[--http-port 8080] [--z3950-port 2100]";
  }

  @Override
  public String summary() {
    return Say.both(
        "chạy thử: một thư viện chủ trì, ba thành viên", "a lead library and three members to try");
  }

  @Override
  public List<String> syntax() {
    return List.of("http-port=", "z3950-port=");
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    DemoPorts http = ports(line, "http-port", ServerSettings.DEFAULT.httpPort(), out);
    DemoPorts z3950 = ports(line, "z3950-port", ServerSettings.DEFAULT.z3950Port(), out);
    Path folder = Commands.dataFolder(line).resolve("demo");
    List<Serving> started = new ArrayList<>();
    try {
      Serving lead =
          serve(
              folder.resolve("lead"),
              first(line, "http-port", http),
              first(line, "z3950-port", z3950));
      started.add(lead);
      for (Library member : SampleCatalogues.members()) {
        Serving serving = serve(folder.resolve(member.code()), http.nextFree(), z3950.nextFree());
        started.add(serving);
        fill(serving, member);
        join(lead, member, serving);
        out.line(
            member.code()
                + "\t"
                + member.name()
                + "\thttp://"
                + LOOPBACK
                + ":"
                + serving.server().httpPort()
                + "/");
      }
      harvest(lead, started.subList(1, started.size()), out);
      FollowedJobs.settle(lead.engine(), out);
      whatToTry(lead).forEach(out::line);
      itsData(folder).forEach(out::line);
    } catch (RuntimeException e) {
      started.reversed().forEach(Serving::close);
      throw e;
    }
    ServeCommand.untilTheEnd(() -> started.reversed().forEach(Serving::close));
    return 0;
  }

  private static DemoPorts ports(CommandLine line, String option, int otherwise, Output out) {
    return new DemoPorts(line.port(option, otherwise), DemoPorts::isFree, out);
  }

  /** Returns the first port; a given port is used or refused, a default one may be replaced. */
  private static int first(CommandLine line, String option, DemoPorts ports) {
    return line.option(option).isPresent() ? ports.exactly() : ports.nextFree();
  }

  private static Serving serve(Path folder, int http, int z3950) {
    ServerSettings settings = ServerSettings.DEFAULT.listening(LOOPBACK, http, z3950);
    return Serving.start(folder, settings, InstantSource.system());
  }

  private static void fill(Serving serving, Library member) {
    List<MarcRecord> catalogue = SampleCatalogues.of(member.code());
    if (records(serving, member.code()) == catalogue.size()) {
      return; // an earlier start has written it, in one transaction
    }
    serving.engine().putLibrary(member);
    serving
        .engine()
        .store()
        .write(transaction -> {
          for (MarcRecord marc : catalogue) {
            String id = marc.controlNumber().orElseThrow();
            transaction.apply(
                new RecordChange.Put(
                    member.code(),
                    id,
                    marc,
                    serving.engine().sets(member, marc),
                    List.of(Origin.ofFile(id))));
          }
          return 0;
        });
  }

  private static long records(Serving serving, String code) {
    return serving.engine().store().count(new Listing(code, null, null, null, true));
  }

  private static void join(Serving lead, Library member, Serving serving) {
    Map<String, String> attributes = new HashMap<>(member.attributes());
    String url = "http://" + LOOPBACK + ":" + serving.server().httpPort() + "/oai/" + member.code();
    attributes.put(LibraryAttribute.OAI_URL, url);
    attributes.put(LibraryAttribute.OAI_PREFIX, "marc21");
    lead.engine().putLibrary(new Library(member.code(), member.name(), attributes));
  }

  /** Harvests the members of which the lead does not have all records yet. */
  private static void harvest(Serving lead, List<Serving> members, Output out) {
    for (Serving member : members) {
      for (Library library : member.engine().libraries().all()) {
        long there = records(member, library.code());
        if (records(lead, library.code()) == there) {
          out.line(alreadyThere(library.code(), there));
        } else {
          harvest(lead, library.code(), out);
        }
      }
    }
  }

  private static String alreadyThere(String code, long records) {
    return Say.both(
        code + ": " + records + " biểu ghi đã có từ lần chạy trước, không cần thu thập",
        code + ": the " + records + " records of the last start are here, nothing to harvest");
  }

  private static void harvest(Serving lead, String code, Output out) {
    JobRequest request = HarvestJob.request(code, HarvestOptions.DEFAULT, "demo");
    HarvestReport report =
        HarvestResult.of(FollowedJobs.run(lead.engine(), List.of(request), out).getFirst());
    if (!report.isComplete()) {
      throw new CommandException(
          "không thu thập được " + code + ": " + report.error(),
          code + " cannot be harvested: " + report.error());
    }
    long read = report.tally().read();
    out.line(
        Say.both(
            code + ": đã thu thập " + read + " biểu ghi qua OAI-PMH",
            code + ": " + read + " records were harvested over OAI-PMH"));
  }

  private static List<String> whatToTry(Serving lead) {
    String base = "http://" + LOOPBACK + ":" + lead.server().httpPort();
    return List.of(
        "",
        Say.both("Hãy thử: trang tìm kiếm", "Try: the search page"),
        "  " + base + "/",
        "  yaz-client "
            + LOOPBACK
            + ":"
            + lead.server().z3950Port()
            + "/union"
            + "     find @attr 1=4 \"toan 6\"   show 1",
        "  curl '"
            + base
            + "/sru?version=1.2&operation=searchRetrieve&query=dc.title%3D%22toan%206%22'",
        "  curl '" + base + "/oai?verb=ListRecords&metadataPrefix=marc21'",
        "");
  }

  private static List<String> itsData(Path folder) {
    return List.of(
        Say.both(
            "Dữ liệu thử nằm trong " + folder + " và còn lại cho lần chạy sau",
            "The data of the demonstration is in " + folder + " and stays for the next start"),
        Say.both(
            "Ctrl-C để dừng tất cả; sau đó xoá dữ liệu thử bằng lệnh dưới đây",
            "Ctrl-C ends all of it; the line below then removes the data"),
        "  rm -r '" + folder.toString().replace("'", "'\\''") + "'");
  }
}
