package org.lienthong.sru.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.cql.CqlLimits;

/**
 * Reads {@code sortKeys} of SRU 1.1 and 2.0: keys separated by spaces, each {@code
 * path,schema,ascending,caseSensitive,missingValue}. A path is an index, with its prefix or with
 * the schema as its context set; XPath is not supported.
 */
final class SortKeysParameter {
  /** Schemas whose element names are names of indexes. */
  private static final Map<String, String> SETS =
      Map.of(
          "", "",
          "dc", "dc.",
          "info:srw/schema/1/dc-v1.1", "dc.",
          "bath", "bath.",
          "rec", "rec.",
          "lt", "lt.");

  private SortKeysParameter() {}

  /**
   * Reads keys, most important first.
   *
   * @throws RefusedException for a key that is not supported
   */
  static List<SortKey> read(String keys) {
    List<SortKey> read = new ArrayList<>();
    for (String key : keys.strip().split("\\s+")) {
      if (read.size() == CqlLimits.MAX_SORT_KEYS) {
        throw refuse(Diagnostic.TOO_MANY_SORT_KEYS, "at most " + CqlLimits.MAX_SORT_KEYS);
      }
      read.add(key(key));
    }
    return read;
  }

  private static SortKey key(String key) {
    String[] parts = key.split(",", -1);
    if (parts.length > 5) {
      throw refuse(Diagnostic.UNSUPPORTED_PARAMETER_VALUE, "sortKeys: " + key);
    }
    AccessPoint point = point(parts[0], part(parts, 1));
    boolean ascending = ascending(part(parts, 2));
    if (!part(parts, 3).isEmpty() && !part(parts, 3).equals("0")) {
      throw refuse(Diagnostic.UNSUPPORTED_SORT_CASE, part(parts, 3));
    }
    return new SortKey(point, ascending, missing(part(parts, 4), ascending));
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at] : "";
  }

  private static AccessPoint point(String path, String schema) {
    String set = SETS.get(schema);
    if (set == null) {
      throw refuse(Diagnostic.UNSUPPORTED_SORT_SCHEMA, schema);
    }
    Optional<AccessPoint> point =
        List.of(set + path, path, "dc." + path, "lt." + path, "bath." + path).stream()
            .flatMap(name -> AccessPoint.ofCql(name).stream())
            .findFirst();
    return point
        .filter(AccessPoint::sortable)
        .orElseThrow(() -> refuse(Diagnostic.UNSUPPORTED_SORT_PATH, path));
  }

  private static boolean ascending(String value) {
    return switch (value) {
      case "", "1" -> true;
      case "0" -> false;
      default -> throw refuse(Diagnostic.UNSUPPORTED_SORT_DIRECTION, value);
    };
  }

  private static SortKey.Missing missing(String value, boolean ascending) {
    return switch (value) {
      case "" -> SortKey.Missing.LAST;
      case "highValue" -> ascending ? SortKey.Missing.LAST : SortKey.Missing.FIRST;
      case "lowValue" -> ascending ? SortKey.Missing.FIRST : SortKey.Missing.LAST;
      default -> throw refuse(Diagnostic.UNSUPPORTED_MISSING_VALUE_ACTION, value);
    };
  }

  private static RefusedException refuse(Diagnostic diagnostic, String details) {
    return diagnostic.about(details).asException();
  }
}
