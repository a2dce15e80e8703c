package org.lienthong.core.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.text.VietnameseText;

/** Divides words that were typed as one ("sachgiaokhoa") into words of the index. */
final class Divisions {
  /** Shorter words are syllables, or typed with a letter too many. */
  static final int SHORTEST = 5;

  /** Longest word that is tried as a part. */
  private static final int PART = 14;

  /** Each word more must be worth it: two rare words are less likely than a common one. */
  private static final double WORD = 9;

  private Divisions() {}

  /** The beginning of a division. */
  private record Partial(List<String> parts, double likely) {}

  /**
   * Returns divisions into two or more parts, as they were typed, the likeliest first.
   *
   * @param limit at most so many
   */
  static List<List<String>> of(IndexWords words, AccessPoint point, String typed, int limit) {
    if (typed.length() < SHORTEST) {
      return List.of();
    }
    Map<String, String> parts = parts(typed);
    Map<String, Long> known = words.known(point, parts.values());
    List<List<Partial>> ends = new ArrayList<>(List.of(List.of(new Partial(List.of(), 0))));
    for (int end = 1; end <= typed.length(); end++) {
      List<Partial> here = new ArrayList<>();
      for (int start = Math.max(0, end - PART); start < end; start++) {
        String part = typed.substring(start, end);
        Long records = parts.containsKey(part) ? known.get(parts.get(part)) : null;
        if (records != null && !isInNumber(typed, start, end)) {
          double likely = Math.log((double) records + 1) - WORD;
          ends.get(start).forEach(before -> here.add(joined(before, part, likely)));
        }
      }
      here.sort(Comparator.comparingDouble(Partial::likely).reversed());
      ends.add(List.copyOf(here.subList(0, Math.min(limit + 1, here.size()))));
    }
    return ends.getLast().stream()
        .map(Partial::parts)
        .filter(p -> p.size() > 1)
        .limit(limit)
        .toList();
  }

  private static Partial joined(Partial before, String part, double likely) {
    List<String> parts = new ArrayList<>(before.parts());
    parts.add(part);
    return new Partial(parts, before.likely() + likely);
  }

  /** Returns the parts that may be words, with their folded forms. */
  private static Map<String, String> parts(String typed) {
    Map<String, String> out = new LinkedHashMap<>();
    Map<String, String> forms = new HashMap<>();
    for (int start = 0; start < typed.length(); start++) {
      for (int end = start + 1; end <= Math.min(typed.length(), start + PART); end++) {
        String part = typed.substring(start, end);
        boolean digits = part.chars().allMatch(Divisions::isDigit);
        if (digits || part.chars().noneMatch(Divisions::isDigit)) {
          out.put(part, forms.computeIfAbsent(part, VietnameseText::folded));
        }
      }
    }
    return out;
  }

  private static boolean isInNumber(String typed, int start, int end) {
    return isDigit(typed.charAt(start))
        && ((start > 0 && isDigit(typed.charAt(start - 1)))
            || (end < typed.length() && isDigit(typed.charAt(end))));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
