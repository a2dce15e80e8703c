package org.lienthong.core.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The findings of a check: each fault with its number and a few examples. For one thread. */
public final class Findings {
  /** Enough to look into; a damaged store may have a million. */
  public static final int EXAMPLES = 5;

  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
  private final Map<Fault, List<String>> examples = new EnumMap<>(Fault.class);

  /**
   * A fault that was found.
   *
   * @param count how often
   * @param examples the first of them: identifiers, or what the database said
   */
  public record Finding(Fault fault, long count, List<String> examples) {
    public Finding {
      examples = List.copyOf(examples);
    }
  }

  /** Adds a fault of the thing named {@code example}. */
  public void add(Fault fault, String example) {
    counts.merge(fault, 1L, Long::sum);
    List<String> some = examples.computeIfAbsent(fault, _ -> new ArrayList<>());
    if (some.size() < EXAMPLES) {
      some.add(example);
    }
  }

  /** Returns all findings, in the order of the table of faults. */
  public List<Finding> all() {
    List<Finding> out = new ArrayList<>();
    counts.forEach((fault, count) ->
        out.add(new Finding(fault, count, examples.getOrDefault(fault, List.of()))));
    return out;
  }
}
