package org.lienthong.union.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

/** The table {@code union_overlay}: pinned fields, by cluster id and tag. */
public final class OverlayTable {
  private final Statements sql;

  /** Whether anything is pinned; null until it is read. */
  private @Nullable Boolean filled;

  public OverlayTable(Statements sql) {
    this.sql = sql;
  }

  private boolean isFilled() {
    if (filled == null) {
      filled = sql.first(row -> row.number(1), "SELECT 1 FROM union_overlay LIMIT 1").isPresent();
    }
    return filled;
  }

  /** Returns the pinned fields of a cluster by tag, in the order of the tags. */
  public SortedMap<String, List<Field>> of(String cluster) {
    SortedMap<String, List<Field>> out = new TreeMap<>();
    if (isFilled()) {
      sql.all(
          row -> out.put(row.text(1), unpack(row.text(2))),
          "SELECT tag, packed FROM union_overlay WHERE cluster_id = ? ORDER BY tag",
          cluster);
    }
    return out;
  }

  /** Pins the fields of a tag; an empty list pins it to nothing. */
  public void pin(String cluster, String tag, List<Field> fields, String who, Instant at) {
    filled = true;
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

  /** Deletes the pinned fields of a tag. */
  public void release(String cluster, String tag) {
    sql.run("DELETE FROM union_overlay WHERE cluster_id = ? AND tag = ?", cluster, tag);
  }

  /** Moves pinned fields to the successor of a cluster; what the successor has pinned stays. */
  public void move(String ended, String successor) {
    sql.run(
        "UPDATE union_overlay SET cluster_id = ? WHERE cluster_id = ? AND tag NOT IN"
            + " (SELECT tag FROM union_overlay WHERE cluster_id = ?)",
        successor,
        ended,
        successor);
  }

  private static String pack(List<Field> fields) {
    byte[] packed = PackedMarc.pack(new MarcRecord(Leader.BOOK, fields));
    return new String(packed, StandardCharsets.UTF_8);
  }

  private static List<Field> unpack(String text) {
    return PackedMarc.unpack(text.getBytes(StandardCharsets.UTF_8)).fields();
  }
}
