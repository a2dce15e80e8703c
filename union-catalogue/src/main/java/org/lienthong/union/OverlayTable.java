package org.lienthong.union;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.union.record.Overlay;

/**
 * The table of pinned fields, by cluster id and tag. Goes over to the successor when a cluster
 * ends.
 */
final class OverlayTable {
  static final List<String> DDL =
      List.of(
          "CREATE TABLE IF NOT EXISTS union_overlay (cluster_id TEXT NOT NULL, tag TEXT NOT NULL,"
              + " packed TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,"
              + " PRIMARY KEY (cluster_id, tag))");

  private final Statements sql;

  /** Whether anything is pinned; null until somebody asks. */
  private @Nullable Boolean any;

  OverlayTable(Statements sql) {
    this.sql = sql;
  }

  private boolean isEmpty() {
    if (any == null) {
      any = sql.first(row -> 1, "SELECT 1 FROM union_overlay LIMIT 1").isPresent();
    }
    return !any;
  }

  Overlay of(String cluster) {
    if (isEmpty()) {
      return Overlay.NONE;
    }
    List<String> tags = new ArrayList<>();
    List<String> texts =
        sql.all(
            row -> {
              tags.add(row.text(1));
              return row.text(2);
            },
            "SELECT tag, packed FROM union_overlay WHERE cluster_id = ? ORDER BY tag",
            cluster);
    if (texts.isEmpty()) {
      return Overlay.NONE;
    }
    List<Field> fields = new ArrayList<>();
    Set<String> empty = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Field> own = unpack(texts.get(i));
      fields.addAll(own);
      if (own.isEmpty()) {
        empty.add(tags.get(i));
      }
    }
    return new Overlay(fields, empty);
  }

  void pin(String cluster, String tag, List<Field> fields, String who, Instant at) {
    any = true;
    sql.run(
        "INSERT INTO union_overlay (cluster_id, tag, packed, who, at) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (cluster_id, tag) DO UPDATE SET packed = excluded.packed,"
            + " who = excluded.who, at = excluded.at",
        cluster,
        tag,
        pack(fields),
        who,
        at.toString());
  }

  boolean release(String cluster, String tag) {
    return sql.run("DELETE FROM union_overlay WHERE cluster_id = ? AND tag = ?", cluster, tag) > 0;
  }

  /** Fields that the successor has pinned itself stay. */
  void inherit(String ended, Optional<String> successor) {
    if (successor.isPresent()) {
      sql.run(
          "UPDATE union_overlay SET cluster_id = ? WHERE cluster_id = ? AND tag NOT IN"
              + " (SELECT tag FROM union_overlay WHERE cluster_id = ?)",
          successor.get(),
          ended,
          successor.get());
    }
  }

  private static String pack(List<Field> fields) {
    byte[] packed = PackedMarc.pack(new MarcRecord(Leader.BOOK, fields));
    return new String(packed, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Field> unpack(String text) {
    return PackedMarc.unpack(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).fields();
  }
}
