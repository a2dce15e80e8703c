package org.lienthong.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.Output;
import org.lienthong.app.job.HarvestResult;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;

/** What a command that gathers from several places has to tell of each, and of all. */
final class Reports {
  private final String key;
  private final List<String> errors = new ArrayList<>();
  private final List<Map<String, Object>> each = new ArrayList<>();
  private Tally total = Tally.NONE;
  private int worst;

  /**
   * Makes an empty one.
   *
   * @param key what names a place in JSON
   */
  Reports(String key) {
    this.key = key;
  }

  /**
   * Tells of one place.
   *
   * @param place as JSON names it
   * @param name as people read it
   * @param before stands before its error
   */
  void add(String place, String name, String before, HarvestReport report, Output out) {
    total = total.plus(report.tally());
    worst = Math.max(worst, Outcomes.status(report));
    if (report.error() != null) {
      errors.add(before + report.error());
      out.error("lienthong: " + before + report.error());
    }
    Map<String, Object> described = new LinkedHashMap<>(Map.of(key, place));
    described.putAll(Outcomes.withError(HarvestResult.counts(report.tally()), report.error()));
    each.add(described);
    if (!out.json()) {
      out.line(Outcomes.sentence(name, report.tally()));
    }
  }

  /** Tells of all places as JSON, when it is wanted. */
  void tellAll(String places, Output out) {
    if (out.json()) {
      Map<String, Object> counts = HarvestResult.counts(total);
      Outcomes.withError(counts, errors.isEmpty() ? null : String.join("; ", errors));
      counts.put(places, each);
      out.line(Json.text(counts));
    }
  }

  /** Returns the greatest exit status of a place. */
  int worst() {
    return worst;
  }

  /** Says whether any record was read. */
  boolean readAny() {
    return total.read() > 0;
  }
}
