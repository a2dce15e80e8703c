package org.lienthong.core.query.cql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of an index, relation or modifier after its prefix was resolved.
 *
 * @param set null when the name has no prefix and none was assigned to such names
 * @param local the name after the prefix, in lower case
 * @param written for messages
 */
record CqlName(@Nullable ContextSet set, String local, String written) {
  /** Says whether it is this name, in this set or without a prefix. */
  boolean is(ContextSet wanted, String name) {
    return (set == null || set == wanted) && local.equals(name);
  }

  /** Returns the name with the usual prefix of its set, in lower case. */
  String usual() {
    return set == null ? local : set.prefix() + "." + local;
  }

  static CqlName of(@Nullable ContextSet set, String local, String written) {
    return new CqlName(set, local.toLowerCase(Locale.ROOT), written);
  }
}
