package org.lienthong.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.Output;
import org.lienthong.app.job.HarvestResult;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;

/** The reports of a command that gathers from several places, each and in total. */
final class Reports {
  private final String key;
  private final List<String> errors = new ArrayList<>();
  private final List<Map<String, Object>> each = new ArrayList<>();
  private Tally total = Tally.NONE;
  private int worst;

  /**
   * Creates an empty report.
   *
   * @param key the JSON field that names a place
   */
  Reports(String key) {
    this.key = key;
  }

  /**
   * Adds the report of one place.
   *
   * @param place its name in JSON
   * @param name its name for people
   * @param before text before its error
   */
  void add(String place, String name, String before, HarvestReport report, Output out) {
    add(place, name, before, report, Map.of(), out);
  }

  /** Like the method above, with further results in JSON. */
  void add(
      String place,
      String name,
      String before,
      HarvestReport report,
      Map<String, ?> more,
      Output out) {
    total = total.plus(report.tally());
    worst = Math.max(worst, Outcomes.status(report));
    if (report.error() != null) {
      errors.add(before + report.error());
      out.error("lienthong: " + before + report.error());
    }
    Map<String, Object> described = new LinkedHashMap<>(Map.of(key, place));
    described.putAll(Outcomes.withError(HarvestResult.counts(report.tally()), report.error()));
    described.putAll(more);
    each.add(described);
    if (!out.json()) {
      out.line(Outcomes.sentence(name, report.tally()));
    }
  }

  /** Writes the reports of all places as JSON, when requested. */
  void tellAll(String places, Output out) {
    if (out.json()) {
      Map<String, Object> counts = HarvestResult.counts(total);
      Outcomes.withError(counts, errors.isEmpty() ? null : String.join("; ", errors));
      counts.put(places, each);
      out.line(Json.text(counts));
    }
  }

  /** Returns the greatest exit status of all places. */
  int worst() {
    return worst;
  }

  /** Returns whether any record was read. */
  boolean readAny() {
    return total.read() > 0;
  }
}
