package org.lienthong.app.command;

import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.BackupJob;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobRequest;
import tools.jackson.databind.JsonNode;

/** {@code backup}: writes one file with everything that a data directory cannot do without. */
final class BackupCommand implements Command.OnData {
  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return "FILE [--since FILE] [--passphrase-file FILE] [--with-index] [--detach]";
  }

  @Override
  public String summary() {
    return Say.both(
        "sao lưu toàn bộ dữ liệu ra một tệp, cả khi máy chủ đang chạy",
        "backs all data up into one file, also while the server runs");
  }

  @Override
  public List<String> syntax() {
    return List.of("since=", "passphrase-file=", "with-index", "detach");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().size() != 1) {
      throw Commands.wrongUsage(this);
    }
    if (line.has("since") && line.has("with-index")) {
      throw new CommandException(
          "--since và --with-index không dùng cùng nhau: chỉ bản sao lưu đầy đủ có chỉ mục",
          "--since and --with-index exclude each other: only a full backup has the index");
    }
    JobRequest request =
        BackupJob.request(
            line.resolve(line.words().getFirst()),
            line.file("since").orElse(null),
            line.file("passphrase-file").orElse(null),
            line.has("with-index"),
            FollowedJobs.requestedBy());
    if (FollowedJobs.detached(line, engine, List.of(request), out)) {
      return 0;
    }
    Job job = FollowedJobs.complete(engine, request, out);
    JsonNode result = BackupJob.result(job);
    if (out.json()) {
      out.line(Json.text(result));
    } else {
      tell(result, out);
    }
    return 0;
  }

  private static void tell(JsonNode result, Output out) {
    for (var one : result.path("catalogues").properties()) {
      out.line(one.getKey() + "\t" + one.getValue().path("live").asLong());
    }
    String file = result.path("file").asString();
    long kilobytes = (result.path("octets").asLong() + 1023) >> 10;
    out.line(
        Say.both(
            "đã sao lưu ra " + file + " (" + kilobytes + " KB) và đọc lại kiểm tra xong",
            "the backup was written and read again, up to change " + result.path("seq").asLong()));
  }
}
