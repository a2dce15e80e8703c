package org.lienthong.z3950.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.diagnostic.Diagnostic;

/**
 * The result sets of one association, by name. Names are not case-sensitive: no client needs two
 * sets that differ only in case. For the association's thread.
 */
final class ResultSets {
  private final Map<String, FoundSet> sets = new LinkedHashMap<>();

  Optional<FoundSet> find(String name) {
    return Optional.ofNullable(sets.get(key(name)));
  }

  /**
   * Returns the set of this name.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when there is none (30)
   */
  FoundSet required(String name) {
    return find(name).orElseThrow(() -> Diagnostic.NO_SUCH_RESULT_SET.about(name).asException());
  }

  /**
   * Ensures that a set may be created.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it exists and must not be replaced
   *     (21), there are too many (112) or the name is too long (22)
   */
  void makeRoom(String name, boolean replace) {
    if (sets.containsKey(key(name))) {
      if (!replace) {
        throw Diagnostic.RESULT_SET_EXISTS_NO_REPLACE.about(name).asException();
      }
      return;
    }
    if (name.length() > Z3950Limits.MAX_RESULT_SET_NAME) {
      throw Diagnostic.RESULT_SET_NAMING_UNSUPPORTED.about("name too long").asException();
    }
    if (sets.size() >= Z3950Limits.MAX_RESULT_SETS) {
      throw Diagnostic.TOO_MANY_RESULT_SETS
          .about(String.valueOf(Z3950Limits.MAX_RESULT_SETS))
          .asException();
    }
  }

  void put(String name, FoundSet set) {
    sets.put(key(name), set);
  }

  boolean remove(String name) {
    return sets.remove(key(name)) != null;
  }

  List<String> names() {
    return List.copyOf(sets.keySet());
  }

  void clear() {
    sets.clear();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
