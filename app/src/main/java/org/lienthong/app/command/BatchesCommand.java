package org.lienthong.app.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.HarvestResult;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.batch.Batch;
import org.lienthong.harvester.batch.Batches;

/** {@code batches}: the imports of a library, the latest first. */
final class BatchesCommand implements Command.OnData {
  @Override
  public String name() {
    return "batches";
  }

  @Override
  public String usage() {
    return "CODE";
  }

  @Override
  public String summary() {
    return Say.both(
        "các lần nhập của một thư viện: số lô, trạng thái, lúc bắt đầu, tệp, người nhập, số biểu ghi",
        "a library's imports: batch, state, start, file, who, counts");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().size() != 1) {
      throw Commands.wrongUsage(this);
    }
    String code = Commands.library(engine, line.words().getFirst()).code();
    List<Batch> all = new Batches(engine.store()).of(code);
    if (out.json()) {
      out.line(Json.text(Map.of("batches", all.stream().map(BatchesCommand::describe).toList())));
      return 0;
    }
    if (all.isEmpty()) {
      out.error(Say.both("thư viện chưa nhập tệp nào", "no file of this library was imported"));
    }
    all.forEach(batch -> out.line(row(batch)));
    return 0;
  }

  private static String row(Batch batch) {
    Tally tally = batch.tally();
    return String.join(
        "\t",
        String.valueOf(batch.number()),
        state(batch),
        batch.started().toString(),
        batch.file(),
        batch.requestedBy(),
        String.format(
            Locale.ROOT,
            "mới/new %d, đổi/changed %d, giữ nguyên/unchanged %d, xoá/deleted %d, hỏng/rejected %d,"
                + " đã sửa/repaired %d, không còn/vanished %d",
            tally.added(),
            tally.changed(),
            tally.unchanged(),
            tally.deleted(),
            tally.rejected(),
            tally.repaired(),
            batch.vanished()));
  }

  private static String state(Batch batch) {
    return batch.state().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> describe(Batch batch) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("batch", batch.number());
    out.put("library", batch.library());
    out.put("file", batch.file());
    out.put("sha256", batch.digest());
    out.put("started", batch.started().toString());
    Instant ended = batch.ended();
    if (ended != null) {
      out.put("ended", ended.toString());
    }
    out.put("requestedBy", batch.requestedBy());
    out.put("state", state(batch));
    out.putAll(HarvestResult.counts(batch.tally()));
    out.put("vanished", batch.vanished());
    out.put("canUndo", batch.kept());
    return out;
  }
}
