package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.Output;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;

/** What import and harvest tell, and the exit status that follows from it. */
final class Outcomes {
  private Outcomes() {}

  /** Returns the counts as programs read them. */
  static Map<String, Object> counts(Tally tally) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("read", tally.read());
    out.put("new", tally.added());
    out.put("changed", tally.changed());
    out.put("unchanged", tally.unchanged());
    out.put("deleted", tally.deleted());
    out.put("setAside", tally.setAside());
    out.put("repaired", tally.repaired());
    out.put("rejected", tally.rejected());
    out.put("replacedCharacters", tally.replaced());
    return out;
  }

  /** Adds why it did not come to its end. */
  static Map<String, Object> withError(Map<String, Object> counts, @Nullable String error) {
    if (error != null) {
      counts.put("error", Map.of("message", error));
    }
    return counts;
  }

  /** Returns the counts as people read them. */
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

  /**
   * Returns the exit status: 0 all done, 1 something rejected or not come to its end, 2 nothing
   * done.
   */
  static int status(HarvestReport report) {
    if (!report.isComplete() && report.tally().read() == 0) {
      return 2;
    }
    return report.isComplete() && report.tally().rejected() == 0 ? 0 : 1;
  }

  /** Returns a listener that tells {@code out}. */
  static HarvestListener listener(String what, Output out) {
    return new HarvestListener() {
      @Override
      public void progress(Progress progress) {
        out.progress(what, progress.done(), Math.max(0, progress.total()));
      }

      @Override
      public void rejected(Reject reject) {
        out.error(reject.toString());
      }

      @Override
      public void waiting(java.time.Duration pause, String reason) {
        out.error(what + ": " + reason + " (" + pause.toSeconds() + " s)");
      }

      @Override
      public void notice(String message) {
        out.error(what + ": " + message);
      }
    };
  }
}
