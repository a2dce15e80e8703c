package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/** Makes the union record of a cluster. */
public final class UnionRecord {
  /** Records that give fields; all give their copies. More would add nothing. */
  static final int MAX_GIVERS = 12;

  private UnionRecord() {}

  /**
   * A finished union record.
   *
   * @param fields its fields with the sources of each, in the record's order
   */
  public record Made(MarcRecord marc, List<FieldSource> fields) {}

  /**
   * Makes the record.
   *
   * @param id the cluster's id, which becomes 001
   * @param sources the members' records, at least one
   */
  public static Made make(String id, List<Source> sources) {
    List<Source> best = byQuality(sources);
    Source base = best.getFirst();
    List<FieldSource> fields = new ArrayList<>();
    fields.add(FieldSource.made(ControlField.of("001", id)));
    fields.add(FieldSource.made(ControlField.of("003", "lienthong")));
    byTag(best.subList(0, Math.min(best.size(), MAX_GIVERS)))
        .forEach((tag, given) -> fields.addAll(FieldMerge.merge(tag, given, base)));
    for (Source source : sources) {
      fields.add(
          new FieldSource(
              DataField.of("035", "  ", "a", "(" + source.library() + ")" + source.localId()),
              source,
              FieldRule.MADE));
      Holdings.of(source.library(), source.marc())
          .forEach(copy -> fields.add(new FieldSource(copy, source, FieldRule.MADE)));
    }
    fields.sort(Comparator.comparing(f -> f.field().tag()));
    List<Field> marc = fields.stream().map(FieldSource::field).distinct().toList();
    return new Made(
        new MarcRecord(base.marc().leader().with(5, 'n').with(9, 'a'), marc), List.copyOf(fields));
  }

  /**
   * Best first; of equals the one whose library and id come first, so that the order of the input
   * never matters.
   */
  static List<Source> byQuality(List<Source> sources) {
    if (sources.size() == 1) {
      return sources;
    }
    record Rated(Source source, int points, String changed) {}
    return sources.stream()
        .map(s -> new Rated(s, Quality.of(s.marc()), s.marc().control("005").orElse("")))
        .sorted(
            Comparator.comparingInt(Rated::points)
                .reversed()
                .thenComparing(Rated::changed, Comparator.reverseOrder())
                .thenComparing(r -> r.source().library())
                .thenComparing(r -> r.source().localId()))
        .map(Rated::source)
        .toList();
  }

  private static Map<String, List<FieldSource>> byTag(List<Source> sources) {
    Map<String, List<FieldSource>> out = new TreeMap<>();
    for (Source source : sources) {
      for (Field field : source.marc().fields()) {
        String tag = field.tag().value();
        FieldRule rule = FieldRule.of(tag);
        if (rule != FieldRule.MADE && rule != FieldRule.DROP) {
          out.computeIfAbsent(tag, _ -> new ArrayList<>())
              .add(new FieldSource(field, source, rule));
        }
      }
    }
    return out;
  }
}
