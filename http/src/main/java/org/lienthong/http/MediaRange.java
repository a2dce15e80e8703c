package org.lienthong.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One item of an Accept or Accept-Encoding header (RFC 9110 §12.5).
 *
 * @param type in lower case, such as {@code text/xml}, {@code gzip} or {@code *}{@code /*}
 * @param quality from 0 to 1
 */
public record MediaRange(String type, double quality) {
  /**
   * Parses a list and sorts it by quality, highest first; invalid items are skipped, and so are
   * those of quality zero.
   */
  public static List<MediaRange> list(String header) {
    return all(header).stream()
        .filter(range -> range.quality() > 0)
        .sorted(Comparator.comparingDouble((MediaRange r) -> -r.quality()))
        .toList();
  }

  /** Parses a list; items of quality zero are what the client refuses. */
  static List<MediaRange> all(String header) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String item : header.split(",")) {
      String[] parts = item.split(";");
      String type = parts[0].strip().toLowerCase(Locale.ROOT);
      double quality = 1;
      for (int i = 1; i < parts.length; i++) {
        quality = quality(parts[i].strip(), quality);
      }
      if (!type.isEmpty()) {
        ranges.add(new MediaRange(type, quality));
      }
    }
    return ranges;
  }

  private static double quality(String parameter, double otherwise) {
    String value = parameter.replace(" ", "").toLowerCase(Locale.ROOT);
    return value.matches("q=[01](\\.\\d{0,3})?")
        ? Math.min(1, Double.parseDouble(value.substring(2)))
        : otherwise;
  }
}
