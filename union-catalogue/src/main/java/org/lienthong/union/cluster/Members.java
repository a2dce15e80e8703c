package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.table.MemberTable;

/** The mapping from records to nodes, in one transaction; counts are right after {@link #save}. */
final class Members {
  private static final long NONE = 0;

  private final MemberTable table;

  /** The node of each record that was read; {@link #NONE} for one that is not there. */
  private final Map<Long, Long> nodes = new HashMap<>();

  private final Map<Long, MemberTable.MemberRow> unsaved = new LinkedHashMap<>();

  Members(MemberTable table) {
    this.table = table;
  }

  /** Reads the nodes of records that will be needed. */
  void fetch(Collection<Long> keys) {
    List<Long> missing = keys.stream().filter(key -> !nodes.containsKey(key)).distinct().toList();
    missing.forEach(key -> nodes.put(key, NONE));
    table.each(missing, member -> nodes.put(member.key(), member.node()));
  }

  /** Returns the node of a record; empty when it is not in the union. */
  Optional<Long> nodeOf(long key) {
    fetch(List.of(key));
    return Optional.ofNullable(nodes.get(key)).filter(node -> node != NONE);
  }

  /** Returns the node of a record as it is in the table. */
  Optional<Long> nodeOf(RecordRef record) {
    return table.nodeOf(record);
  }

  void put(long key, RecordRef record, long node) {
    nodes.put(key, node);
    unsaved.put(key, new MemberTable.MemberRow(key, record, node));
  }

  void remove(long key) {
    nodes.put(key, NONE);
    unsaved.remove(key);
    table.remove(key);
  }

  /** Returns how many records a node has. */
  long count(long node) {
    return table.count(node);
  }

  /** Returns the key of the oldest record of a node; 0 when it has none. */
  long oldest(long node) {
    return table.oldest(node);
  }

  /** Writes the changes. */
  void save() {
    List<MemberTable.MemberRow> rows = new ArrayList<>(unsaved.values());
    unsaved.clear();
    rows.sort(Comparator.comparingLong(MemberTable.MemberRow::key));
    table.put(rows);
  }
}
