package org.lienthong.union.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.table.DecisionRow;

/**
 * The must-link and cannot-link constraints that follow from the decisions that hold. Where two
 * decisions contradict each other, the newer prevails. Immutable.
 */
public final class DecisionConstraints {
  private final Map<RecordRef, RecordRef> parents = new HashMap<>();
  private final Map<RecordRef, Set<RecordRef>> groups = new HashMap<>();
  private final Map<RecordRef, Set<RecordRef>> apart = new HashMap<>();
  private final Map<RecordRef, Long> pins = new HashMap<>();
  private final Set<RecordRef> mentioned = new HashSet<>();
  private final Set<String> isbns = new HashSet<>();
  private final Set<Long> overruled = new HashSet<>();

  private DecisionConstraints() {}

  /** Returns the constraints of these decisions; undone decisions have none. */
  public static DecisionConstraints of(List<DecisionRow> decisions) {
    DecisionConstraints constraints = new DecisionConstraints();
    List<DecisionRow> newestFirst = new ArrayList<>(decisions);
    newestFirst.sort(Comparator.comparingLong(DecisionRow::number).reversed());
    newestFirst.stream().filter(DecisionRow::holds).forEach(constraints::add);
    return constraints;
  }

  private void add(DecisionRow decision) {
    List<RecordRef> records = decision.records();
    mentioned.addAll(records);
    boolean taken =
        switch (decision.kind()) {
          case SAME -> same(records.get(0), records.get(1));
          case NOT_SAME -> notSame(records.get(0), records.get(1));
          case ISBN_MEANINGLESS -> isbns.add(decision.isbn());
          case PIN -> pin(decision);
        };
    if (!taken) {
      overruled.add(decision.number());
    }
  }

  private boolean same(RecordRef a, RecordRef b) {
    RecordRef one = root(a);
    RecordRef two = root(b);
    if (one.equals(two)) {
      return true;
    }
    for (RecordRef member : group(one)) {
      for (RecordRef other : group(two)) {
        if (apart.getOrDefault(member, Set.of()).contains(other)) {
          return false;
        }
      }
    }
    Set<RecordRef> joined = new HashSet<>(group(one));
    joined.addAll(group(two));
    parents.put(two, one);
    groups.put(one, joined);
    return true;
  }

  private boolean notSame(RecordRef a, RecordRef b) {
    if (root(a).equals(root(b))) {
      return false;
    }
    apart.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
    apart.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
    return true;
  }

  private boolean pin(DecisionRow decision) {
    RecordRef first = decision.records().getFirst();
    boolean all = true;
    for (RecordRef record : decision.records()) {
      if (same(first, record)) {
        pins.putIfAbsent(record, decision.number());
      } else {
        all = false;
      }
    }
    return all;
  }

  private RecordRef root(RecordRef record) {
    RecordRef at = record;
    for (RecordRef up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  private Set<RecordRef> group(RecordRef root) {
    return groups.getOrDefault(root, Set.of(root));
  }

  /** Says whether a decision that holds names this record. */
  public boolean concerns(RecordRef record) {
    return mentioned.contains(record);
  }

  /** Returns the records that decisions which hold name. */
  public Set<RecordRef> records() {
    return Set.copyOf(mentioned);
  }

  /** Returns the other records that must be in one cluster with this one. */
  public Set<RecordRef> partners(RecordRef record) {
    Set<RecordRef> out = new HashSet<>(group(root(record)));
    out.remove(record);
    return out;
  }

  /** Says whether two records must be in one cluster (must-link). */
  public boolean together(RecordRef a, RecordRef b) {
    return root(a).equals(root(b));
  }

  /**
   * Says whether two records must not be in one cluster (cannot-link). A pinned record is kept
   * apart from every record outside its group.
   */
  public boolean apart(RecordRef a, RecordRef b) {
    if (together(a, b)) {
      return false;
    }
    return apart.getOrDefault(a, Set.of()).contains(b) || isPinned(a) || isPinned(b);
  }

  private boolean isPinned(RecordRef record) {
    return group(root(record)).stream().anyMatch(pins::containsKey);
  }

  /** Says whether a decision calls this ISBN meaningless. */
  public boolean isMeaningless(String isbn) {
    return isbns.contains(isbn);
  }

  /** Returns the numbers of the decisions that hold, but that a newer decision contradicts. */
  public Set<Long> overruled() {
    return Set.copyOf(overruled);
  }
}
