package org.lienthong.core.query.cql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.diagnostic.Diagnostic;

/**
 * The prefix assignments in effect at a place in a query; unassigned prefixes have their usual
 * meaning. Letter case of prefixes is ignored, that of URIs is not.
 */
final class CqlScope {
  private static final String NO_PREFIX = "";

  /** The scope of a query without assignments. */
  static final CqlScope USUAL = new CqlScope(Map.of());

  private final Map<String, String> assigned;

  private CqlScope(Map<String, String> assigned) {
    this.assigned = assigned;
  }

  /**
   * Returns the scope in which these assignments are in effect too.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when two of them give one prefix
   *     different URIs
   */
  CqlScope with(List<CqlNode.Prefix> prefixes) {
    Map<String, String> here = new HashMap<>();
    for (CqlNode.Prefix prefix : prefixes) {
      String name = prefix.name() == null ? NO_PREFIX : prefix.name().toLowerCase(Locale.ROOT);
      String before = here.put(name, prefix.uri());
      if (before != null && !before.equals(prefix.uri())) {
        throw Diagnostic.PREFIX_ASSIGNED_TWICE.about(name).asException();
      }
    }
    Map<String, String> all = new HashMap<>(assigned);
    all.putAll(here);
    return new CqlScope(all);
  }

  /**
   * Resolves the prefix of a name.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when its context set is unknown
   */
  CqlName resolve(String written) {
    int dot = written.indexOf('.');
    String prefix = dot < 0 ? NO_PREFIX : written.substring(0, dot);
    String local = written.substring(dot + 1);
    String uri = assigned.get(prefix.toLowerCase(Locale.ROOT));
    if (uri == null && dot < 0) {
      return CqlName.of(null, local, written);
    }
    ContextSet set =
        (uri == null ? ContextSet.ofPrefix(prefix) : ContextSet.ofUri(uri))
            .orElseThrow(() ->
                Diagnostic.UNSUPPORTED_CONTEXT_SET.about(uri == null ? prefix : uri).asException());
    return CqlName.of(set, local, written);
  }
}
