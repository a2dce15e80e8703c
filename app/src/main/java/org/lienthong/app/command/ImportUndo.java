package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.UndoImportJob;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.harvester.batch.Batch;
import org.lienthong.harvester.batch.BatchState;
import org.lienthong.harvester.batch.BatchUndo;
import org.lienthong.harvester.batch.Batches;

/** {@code import undo}: takes the batch of an import back. */
final class ImportUndo {
  static final String USAGE = "undo BATCH [--dry-run] [--yes] [--detach]";

  private ImportUndo() {}

  /** Returns whether a command line of {@code import} is about an undo. */
  static boolean isMeant(CommandLine line) {
    return !line.has("library")
        && line.words().size() == 2
        && line.words().getFirst().equals("undo");
  }

  static int run(CommandLine line, Engine engine, Output out) {
    Batches batches = new Batches(engine.store());
    Batch batch = batch(batches, line.words().get(1));
    check(batch);
    if (line.has("dry-run")) {
      Library library = Commands.library(engine, batch.library());
      BatchUndo.Result foreseen = new BatchUndo(engine.store(), library, batch).rehearse();
      tell(batch, foreseen, true, out);
      later(batches, batch, out);
      return 0;
    }
    JobRequest request = UndoImportJob.request(batch, FollowedJobs.requestedBy());
    if (FollowedJobs.detached(line, engine, List.of(request), out)) {
      return 0;
    }
    BatchUndo.Result done = UndoImportJob.of(FollowedJobs.complete(engine, request, out));
    try {
      FollowedJobs.settle(engine, out);
    } finally {
      tell(batch, done, false, out);
    }
    return done.left().isEmpty() ? 0 : 1;
  }

  /** Returns the batch that a user named. */
  static Batch batch(Batches batches, String word) {
    return (word.matches("\\d{1,18}")
            ? batches.find(Long.parseLong(word))
            : Optional.<Batch>empty())
        .orElseThrow(() ->
            new CommandException(
                "không có lô " + word + "; xem: lienthong batches MÃ",
                "there is no batch " + word + "; see: lienthong batches CODE"));
  }

  private static void check(Batch batch) {
    if (batch.state() == BatchState.UNDONE) {
      throw new CommandException(
          "lô " + batch.number() + " đã được rút lại rồi",
          "batch " + batch.number() + " was taken back already");
    }
    if (!batch.kept()) {
      throw new CommandException(
          "lô " + batch.number() + " đã cũ, các bản trước của nó không còn được giữ",
          "batch " + batch.number() + " is old; its former versions are no longer kept");
    }
  }

  private static void tell(Batch batch, BatchUndo.Result undo, boolean dryRun, Output out) {
    if (out.json()) {
      Map<String, Object> described = new LinkedHashMap<>(UndoImportJob.result(undo));
      described.put("batch", batch.number());
      out.line(Json.text(described));
      return;
    }
    if (dryRun) {
      undo.left().forEach(name -> out.line(UndoImportJob.leftNotice(name)));
    }
    String counts = undo.removed() + "/" + undo.restored() + "/" + undo.left().size();
    out.line(
        Say.both(
            "lô "
                + batch.number()
                + " ("
                + batch.file()
                + "): "
                + (dryRun
                    ? "sẽ xoá, trả về bản trước, để nguyên: "
                    : "đã xoá, trả về bản trước, để nguyên: ")
                + counts,
            dryRun
                ? "records that would be removed, restored, left as they are"
                : "records removed, restored, left as they are"));
  }

  /** Later imports may have confirmed records that this undo removes. */
  private static void later(Batches batches, Batch batch, Output out) {
    List<String> later =
        batches.of(batch.library()).stream()
            .filter(other -> other.number() > batch.number())
            .filter(other -> other.state() != BatchState.UNDONE)
            .map(other -> String.valueOf(other.number()))
            .toList();
    if (!later.isEmpty() && !out.json()) {
      out.line(
          Say.both(
              "có lần nhập sau lô này: " + String.join(", ", later),
              "there are later imports of this library"));
    }
  }
}
