package org.lienthong.union.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the decisions that hold mean together. Where two contradict each other the newer prevails.
 * Immutable after it was made.
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

  /** Works out what these decisions mean; those that were undone are left out. */
  public static DecisionConstraints of(List<Decision> decisions) {
    DecisionConstraints rulings = new DecisionConstraints();
    List<Decision> newestFirst = new ArrayList<>(decisions);
    newestFirst.sort(Comparator.comparingLong(Decision::number).reversed());
    newestFirst.stream().filter(Decision::holds).forEach(rulings::add);
    return rulings;
  }

  private void add(Decision decision) {
    List<RecordRef> subjects = decision.subjects();
    mentioned.addAll(subjects);
    boolean taken =
        switch (decision.kind()) {
          case SAME -> same(subjects.get(0), subjects.get(1));
          case NOT_SAME -> notSame(subjects.get(0), subjects.get(1));
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

  private boolean pin(Decision decision) {
    RecordRef first = decision.subjects().getFirst();
    boolean all = true;
    for (RecordRef subject : decision.subjects()) {
      if (same(first, subject)) {
        pins.putIfAbsent(subject, decision.number());
      } else {
        all = false;
      }
    }
    return all;
  }

  private RecordRef root(RecordRef subject) {
    RecordRef at = subject;
    for (RecordRef up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  private Set<RecordRef> group(RecordRef root) {
    return groups.getOrDefault(root, Set.of(root));
  }

  /** Says whether somebody decided about this record. */
  public boolean concerns(RecordRef subject) {
    return mentioned.contains(subject);
  }

  /** Returns the records that belong together with this one, itself left out. */
  public Set<RecordRef> partners(RecordRef subject) {
    Set<RecordRef> out = new HashSet<>(group(root(subject)));
    out.remove(subject);
    return out;
  }

  /** Says whether two records belong together. */
  public boolean together(RecordRef a, RecordRef b) {
    return root(a).equals(root(b));
  }

  /** Says whether two records are to be kept apart; others may be asked about too. */
  public boolean apart(RecordRef a, RecordRef b) {
    if (together(a, b)) {
      return false;
    }
    return apart.getOrDefault(a, Set.of()).contains(b) || isPinned(a) || isPinned(b);
  }

  private boolean isPinned(RecordRef subject) {
    return group(root(subject)).stream().anyMatch(pins::containsKey);
  }

  /** Says whether a person said that this ISBN means nothing. */
  public boolean isMeaningless(String isbn) {
    return isbns.contains(isbn);
  }

  /** Says whether a newer decision contradicts this one. */
  public boolean isOverruled(long decision) {
    return overruled.contains(decision);
  }
}
