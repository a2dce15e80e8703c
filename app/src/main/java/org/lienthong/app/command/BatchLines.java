package org.lienthong.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.Say;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.file.ImportReport;

/** What is said of the batch of an import, after its counts. */
final class BatchLines {
  private BatchLines() {}

  static Map<String, Object> json(ImportReport report) {
    return Map.of("batch", report.batch(), "vanished", report.vanished());
  }

  static List<String> of(ImportReport report, boolean dryRun) {
    List<String> out = new ArrayList<>();
    Tally tally = report.report().tally();
    boolean complete = report.report().isComplete();
    if (report.vanished() > 0 && complete) {
      out.add(
          dryRun
              ? Say.both(
                  report.vanished() + " biểu ghi không có trong danh sách mới sẽ bị xoá",
                  report.vanished() + " records that the new list lacks would be deleted")
              : Say.both(
                  report.vanished() + " biểu ghi không có trong danh sách mới đã bị xoá",
                  report.vanished() + " records that the new list lacks were deleted"));
    }
    long changes = tally.added() + tally.changed() + tally.deleted() + report.vanished();
    if (changes == 0 && complete && tally.read() > 0) {
      out.add(Say.both("không có gì thay đổi", "nothing has changed"));
    } else if (report.batch() > 0) {
      out.add(
          Say.both(
              "lô " + report.batch() + "; rút lại bằng: lienthong import undo " + report.batch(),
              "batch " + report.batch() + "; the command takes it back"));
    }
    return out;
  }
}
