package org.lienthong.app.process;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.doctor.Diagnosis;
import org.lienthong.app.doctor.Doctor;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor}: says what around the installation is wrong, and what to do. */
public final class DoctorCommand implements Command.Alone {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String usage() {
    return "[--config FILE] [--http-port 8080] [--z3950-port 2100] [--offline]";
  }

  @Override
  public String summary() {
    return Say.both(
        "xem Java, ổ đĩa, đồng hồ, cổng, quyền, thư viện thành viên, và nói phải làm gì",
        "looks at Java, disk, clock, ports, permissions and members, and says what to do");
  }

  @Override
  public List<String> syntax() {
    return List.of("config=", "http-port=", "z3950-port=", "offline");
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    Doctor.Start start =
        new Doctor.Start(
            line.file("config").orElse(null),
            line.has("http-port") ? line.port("http-port", 0) : null,
            line.has("z3950-port") ? line.port("z3950-port", 0) : null);
    List<Diagnosis> all =
        new Doctor(Commands.dataFolder(line), InstantSource.system())
            .examine(start, line.has("offline"));
    if (out.json()) {
      out.line(JsonMapper.builder().build().writeValueAsString(Map.of("diagnoses", all)));
    } else {
      all.forEach(one -> tell(one, out));
    }
    return all.stream().allMatch(one -> one.grade() == Diagnosis.Grade.OK) ? 0 : 1;
  }

  private static void tell(Diagnosis one, Output out) {
    out.line(one.grade() + "\t" + one.topic() + "\t" + one.text());
    if (!one.todo().isEmpty()) {
      out.line("\t\t→ " + one.todo());
    }
  }
}
