package org.lienthong.benchmarks.union;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.Evidence;
import org.lienthong.union.matching.Score;

/** Shows two records of every wrong edition or cluster, and how they compare. */
final class ErrorReport {
  private final Map<RecordRef, String> found;
  private final LabelledCatalogues truth;
  private final Map<RecordRef, MarcRecord> records = new HashMap<>();

  ErrorReport(Map<RecordRef, String> found, LabelledCatalogues truth, List<Arrival> arrivals) {
    this.found = found;
    this.truth = truth;
    for (Arrival arrival : arrivals) {
      MarcRecord marc = arrival.marc();
      if (marc != null) {
        records.put(arrival.record(), marc);
      }
    }
  }

  void print(PrintStream out) {
    differing(found, truth.editions()).forEach(c -> show(out, "MERGED", c, truth.editions()));
    differing(truth.editions(), found).forEach(c -> show(out, "SPLIT", c, found));
  }

  /** Shows records that were together, with their present clusters. */
  void changed(PrintStream out, Collection<RecordRef> together) {
    out.println();
    out.println("CHANGED");
    for (RecordRef record : together) {
      out.println(record + " edition " + truth.editions().get(record) + " in " + found.get(record));
      out.println(text(record));
      found.forEach((other, id) -> {
        if (id.equals(found.get(record)) && !together.contains(other)) {
          out.println("  with " + other + " edition " + truth.editions().get(other));
        }
      });
    }
  }

  /** Returns the groups of one grouping that the other splits. */
  private List<List<RecordRef>> differing(
      Map<RecordRef, String> one, Map<RecordRef, String> other) {
    Map<String, List<RecordRef>> groups = new TreeMap<>();
    one.keySet().stream()
        .filter(truth.editions()::containsKey)
        .sorted()
        .forEach(r -> groups.computeIfAbsent(one.get(r), _ -> new ArrayList<>()).add(r));
    return groups.values().stream()
        .filter(g -> g.stream().map(other::get).distinct().count() > 1)
        .toList();
  }

  /** Shows of each part of a group the pair with a record of another part that scores highest. */
  private void show(
      PrintStream out, String what, List<RecordRef> group, Map<RecordRef, String> parts) {
    RecordRef first = group.getFirst();
    RecordRef second = first;
    double best = Double.NEGATIVE_INFINITY;
    for (RecordRef a : group) {
      for (RecordRef b : group) {
        if (a.compareTo(b) < 0 && !Objects.equals(parts.get(a), parts.get(b))) {
          double points = score(a, b).points();
          if (points > best) {
            best = points;
            first = a;
            second = b;
          }
        }
      }
    }
    out.println();
    out.println(what + " of " + group.size() + " records: " + first + ", " + second);
    out.println(text(first));
    out.println(text(second));
    Score score = score(first, second);
    out.println(
        score.points()
            + " "
            + score.band()
            + " "
            + score.evidence().stream().map(ErrorReport::line).collect(Collectors.joining("; ")));
  }

  private Score score(RecordRef a, RecordRef b) {
    return Comparer.compare(
        FeatureExtractor.extract(marc(a)), FeatureExtractor.extract(marc(b)), _ -> false);
  }

  static String line(Evidence e) {
    String values = e.a().equals(e.b()) ? e.a() : e.a() + " | " + e.b();
    return String.format(
        Locale.ROOT, "%s %+.1f%s %s", e.feature(), e.points(), e.veto() ? "!" : "", values);
  }

  private MarcRecord marc(RecordRef record) {
    return Objects.requireNonNull(records.get(record), record::toString);
  }

  private String text(RecordRef record) {
    return MarcLine.of(marc(record));
  }
}
