package org.lienthong.union.record;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.features.Title;
import org.lienthong.union.matching.MatchKeys;

/**
 * The key of a work: the same text over printings and publishers. Title proper, kind, grade,
 * volume, series and language; a main name where the title alone is too common. It groups clusters
 * and is never a reason to merge them.
 */
public final class WorkKey {
  private WorkKey() {}

  /** Returns the match key of a work; works that share one differ in their work keys. */
  public static long hash(String key) {
    return MatchKeys.text("work", key);
  }

  /** Returns the key; empty without a title. */
  public static String of(MatchFeatures features) {
    Title title = features.title();
    if (title.proper().isEmpty()) {
      return "";
    }
    String kind = title.kind().equals("pupil") ? "" : title.kind();
    String numbers =
        Arrays.stream(new String[] {title.grade(), title.volume()})
            .filter(s -> !s.isEmpty())
            .sorted()
            .collect(Collectors.joining("."));
    return String.join(
        "|",
        title.proper().replace(" ", ""),
        kind,
        numbers,
        title.series(),
        features.language(),
        features.names().isEmpty() ? "" : features.names().getFirst());
  }
}
