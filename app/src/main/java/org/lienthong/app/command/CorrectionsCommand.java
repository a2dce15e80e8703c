package org.lienthong.app.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.marc.DataField;
import org.lienthong.store.StoreLimits;
import org.lienthong.union.UnionRecords;
import org.lienthong.union.record.Corrections;

/** {@code corrections}: the fields of a member's records that the union has better. */
final class CorrectionsCommand implements Command.OnData {
  @Override
  public String name() {
    return "corrections";
  }

  @Override
  public String usage() {
    return "CODE [--out FILE]";
  }

  @Override
  public String summary() {
    return Say.both(
        "liệt kê: mã biểu ghi, trường, đang có, nên là",
        "lists: local id, tag, what it has, what is better");
  }

  @Override
  public List<String> syntax() {
    return List.of("out=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().size() != 1) {
      throw Commands.wrongUsage(this);
    }
    String code = Commands.library(engine, line.words().getFirst()).code();
    engine.catchUp(out);
    Lines.write(line, out, to -> write(engine.unionRecords(), code, to));
    return 0;
  }

  private static void write(UnionRecords union, String code, Consumer<String> to) {
    var page = union.corrections(code, "", StoreLimits.BATCH);
    while (!page.isEmpty()) {
      for (UnionRecords.MemberCorrections member : page) {
        member.list().forEach(one -> to.accept(row(member.member().localId(), one)));
      }
      page = union.corrections(code, page.getLast().member().localId(), StoreLimits.BATCH);
    }
  }

  private static String row(String id, Corrections.Correction correction) {
    return String.join("\t", id, correction.tag(), correction.have(), text(correction.better()));
  }

  private static String text(DataField field) {
    return field.subfields().stream()
        .map(s -> "$" + s.code() + s.data())
        .collect(Collectors.joining());
  }
}
