package org.lienthong.app.command;

import java.util.List;
import java.util.function.Consumer;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.union.Clusters;

/** {@code clusters}: which union record each source record belongs to. */
final class ClustersCommand implements Command.OnData {
  @Override
  public String name() {
    return "clusters";
  }

  @Override
  public String usage() {
    return "[--out FILE]";
  }

  @Override
  public String summary() {
    return Say.both(
        "liệt kê: thư viện, mã biểu ghi, mã biểu ghi liên hợp",
        "lists: library, local id, cluster id");
  }

  @Override
  public List<String> syntax() {
    return List.of("out=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    FollowedJobs.catchUp(engine, out);
    Lines.write(line, out, to -> write(engine.clusters(), to));
    return 0;
  }

  private static void write(Clusters clusters, Consumer<String> to) {
    RecordRef after = new RecordRef("", "");
    List<Clusters.Membership> page = clusters.page(after, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      for (Clusters.Membership member : page) {
        to.accept(String.join("\t", member.library(), member.localId(), member.cluster()));
      }
      after = new RecordRef(page.getLast().library(), page.getLast().localId());
      page = clusters.page(after, StoreLimits.BATCH);
    }
  }
}
