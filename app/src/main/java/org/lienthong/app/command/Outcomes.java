package org.lienthong.app.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;

/** The reports of import and harvest, and the exit status that follows from them. */
final class Outcomes {
  private Outcomes() {}

  /** Returns the counts with the error that stopped the work, if any. */
  static Map<String, Object> withError(Map<String, Object> counts, @Nullable String error) {
    if (error != null) {
      counts.put("error", Map.of("message", error));
    }
    return counts;
  }

  /** Returns the counts as a sentence for people. */
  static String sentence(String what, Tally tally) {
    return String.format(
        "%s: đọc %d, mới %d, đổi %d, giữ nguyên %d, xoá %d, để riêng %d, hỏng %d, đã sửa %d, ký tự"
            + " thay thế %d / read, new, changed, unchanged, deleted, set aside, rejected, repaired,"
            + " characters replaced",
        what,
        tally.read(),
        tally.added(),
        tally.changed(),
        tally.unchanged(),
        tally.deleted(),
        tally.setAside(),
        tally.rejected(),
        tally.repaired(),
        tally.replaced());
  }

  /** Returns the exit status: 0 all done, 1 something rejected or not completed, 2 nothing done. */
  static int status(HarvestReport report) {
    if (!report.isComplete() && report.tally().read() == 0) {
      return 2;
    }
    return report.isComplete() && report.tally().rejected() == 0 ? 0 : 1;
  }
}
