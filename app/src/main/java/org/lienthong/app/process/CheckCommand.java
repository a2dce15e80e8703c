package org.lienthong.app.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.check.DataCheck;
import org.lienthong.app.check.LastCheck;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.core.check.Fault;
import org.lienthong.core.check.Findings;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check}: reads all data and says what is wrong and what to do. It reads a snapshot in its
 * own process, also while a server has the directory open, and when the store cannot be opened.
 */
public final class CheckCommand implements Command.Alone {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public String summary() {
    return Say.both(
        "đọc và kiểm tra toàn bộ dữ liệu, nói phải làm gì",
        "reads and checks all data, and says what to do");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    Path folder = Commands.dataFolder(line);
    if (!Files.exists(folder.resolve("records.sqlite"))) {
      throw new CommandException(
          "thư mục " + folder + " không có dữ liệu để kiểm tra", "the folder has no data to check");
    }
    boolean older = DataDirectory.isOlder(folder);
    DataCheck.Outcome outcome = new DataCheck(folder).run(older, out::progress);
    new LastCheck(
            InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS),
            outcome.records(),
            outcome.faults().size())
        .write(folder);
    tell(outcome, out);
    return outcome.faults().isEmpty() ? 0 : 1;
  }

  private static void tell(DataCheck.Outcome outcome, Output out) {
    if (out.json()) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("records", outcome.records());
      all.put("findings", outcome.faults().stream().map(CheckCommand::describe).toList());
      all.put("notes", outcome.notes().stream().map(CheckCommand::describe).toList());
      out.line(JsonMapper.builder().build().writeValueAsString(all));
      return;
    }
    for (Findings.Finding one : outcome.all()) {
      Fault fault = one.fault();
      out.line(
          fault
              + "\t"
              + one.count()
              + "\t"
              + Say.both(fault.vietnamese(), fault.english())
              + "\t"
              + String.join("; ", one.examples()));
      out.line("\t\t→ " + Say.both(fault.remedy().vietnamese(), fault.remedy().english()));
    }
    out.line(
        outcome.faults().isEmpty()
            ? Say.both(
                "đã đọc " + outcome.records() + " biểu ghi, không thấy lỗi",
                outcome.records() + " records were read, nothing is wrong")
            : Say.both(
                "đã đọc " + outcome.records() + " biểu ghi, có lỗi ở trên",
                outcome.records() + " records were read, with the faults above"));
  }

  private static Map<String, Object> describe(Findings.Finding one) {
    Fault fault = one.fault();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("fault", fault.name());
    out.put("count", one.count());
    out.put("message", Say.both(fault.vietnamese(), fault.english()));
    out.put("todo", Say.both(fault.remedy().vietnamese(), fault.remedy().english()));
    out.put("examples", one.examples());
    return out;
  }
}
