package org.lienthong.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.batch.Batch;
import org.lienthong.harvester.batch.BatchUndo;
import org.lienthong.harvester.batch.Batches;
import tools.jackson.databind.JsonNode;

/** Takes the batch of an import back; after a restart it continues where it was. */
public final class UndoImportJob implements JobKind {
  private static final String NAME = "undo-import";
  private static final String BATCH = "batch";
  private static final String REMOVED = "removed";
  private static final String RESTORED = "restored";
  private static final String LEFT = "left";

  private final RecordStore store;
  private final Batches batches;
  private final KnownLibraries libraries;

  public UndoImportJob(RecordStore store, LibraryRegistry libraries, Batches batches) {
    this.store = store;
    this.batches = batches;
    this.libraries = new KnownLibraries(libraries);
  }

  /** Returns the request to take a batch back. */
  public static JobRequest request(Batch batch, String requestedBy) {
    return new JobRequest(
        NAME,
        JobRequest.laneOf(batch.library()),
        Map.of(KnownLibraries.PARAMETER, batch.library(), BATCH, Long.toString(batch.number())),
        requestedBy);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean resumable() {
    return true;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    long number = Long.parseLong(request.parameter(BATCH));
    Batch batch =
        batches
            .find(number)
            .orElseThrow(() ->
                new IllegalStateException(
                    "không còn lô " + number + " / batch " + number + " no longer exists"));
    BatchUndo.Result earlier = of(context.job());
    BatchUndo.Result now =
        new BatchUndo(store, libraries.of(request), batch)
            .run(
                done -> context.progress(batch.file(), done, 0),
                name -> context.log(leftNotice(name)),
                context::cancelled);
    String result = JobJson.text(result(plus(earlier, now)));
    return now.complete() ? new JobOutcome.Done(result) : new JobOutcome.Stopped(result);
  }

  /** Returns the sentence about a record that was left. */
  public static String leftNotice(String name) {
    return "để nguyên vì đã thay đổi sau lần nhập / left, changed since the import: " + name;
  }

  private static BatchUndo.Result plus(BatchUndo.Result earlier, BatchUndo.Result now) {
    List<String> left = new ArrayList<>(earlier.left());
    left.addAll(now.left());
    return new BatchUndo.Result(
        earlier.removed() + now.removed(),
        earlier.restored() + now.restored(),
        left,
        now.complete());
  }

  /** Returns the result of an undo in the form for programs. */
  public static Map<String, Object> result(BatchUndo.Result undo) {
    return Map.of(REMOVED, undo.removed(), RESTORED, undo.restored(), LEFT, undo.left());
  }

  /** Returns the result of a job that has ended, or of its earlier attempts. */
  public static BatchUndo.Result of(Job job) {
    JsonNode result = JobJson.result(job);
    return new BatchUndo.Result(
        result.path(REMOVED).asLong(0),
        result.path(RESTORED).asLong(0),
        result.path(LEFT).valueStream().map(JsonNode::asString).toList(),
        true);
  }
}
