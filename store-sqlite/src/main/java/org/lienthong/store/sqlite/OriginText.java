package org.lienthong.store.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;

/**
 * The stored form of origins: one line for each, with the repositories that a record passed through
 * in order, six columns each, in the notation of PostgreSQL's COPY (tabs between columns, {@code
 * \N} for null, a backslash as escape). Read with nearly every record, and therefore not JSON.
 */
final class OriginText {
  private static final String NULL = "\\N";
  private static final int COLUMNS = 6;

  private OriginText() {}

  /** Returns the text of origins; empty for none. */
  static String of(List<Origin> origins) {
    StringBuilder out = new StringBuilder();
    for (Origin origin : origins) {
      out.append(out.isEmpty() ? "" : "\n");
      append(out, origin);
      for (Origin hop = origin.before(); hop != null; hop = hop.before()) {
        append(out.append('\t'), hop);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Origin hop) {
    out.append(hop.altered() ? 't' : 'f');
    Instant harvested = hop.harvested();
    column(out, hop.identifier());
    column(out, hop.baseUrl());
    column(out, hop.datestamp());
    column(out, hop.namespace());
    column(out, harvested == null ? null : harvested.toString());
  }

  private static void column(StringBuilder out, @Nullable String value) {
    out.append('\t');
    if (value == null) {
      out.append(NULL);
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      switch (value.charAt(i)) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        default -> out.append(value.charAt(i));
      }
    }
  }

  /** Returns the origins in a text. */
  static List<Origin> parse(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Origin> out = new ArrayList<>();
    for (String line : text.split("\n")) {
      out.add(origin(line.split("\t", -1)));
    }
    return List.copyOf(out);
  }

  private static Origin origin(String[] columns) {
    Origin before = null;
    for (int at = columns.length - COLUMNS; at > 0; at -= COLUMNS) {
      before = hop(columns, at, before);
    }
    return hop(columns, 0, before);
  }

  private static Origin hop(String[] columns, int at, @Nullable Origin before) {
    String harvested = value(columns[at + 5]);
    return new Origin(
        value(columns[at + 2]),
        String.valueOf(value(columns[at + 1])),
        value(columns[at + 3]),
        value(columns[at + 4]),
        harvested == null ? null : Instant.parse(harvested),
        columns[at].equals("t"),
        before);
  }

  private static @Nullable String value(String column) {
    if (column.equals(NULL)) {
      return null;
    }
    if (column.indexOf('\\') < 0) {
      return column;
    }
    StringBuilder out = new StringBuilder(column.length());
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      out.append(c == '\\' ? unescaped(column.charAt(++i)) : c);
    }
    return out.toString();
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      default -> c;
    };
  }
}
