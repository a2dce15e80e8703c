package org.lienthong.z3950.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;

/**
 * The databases of a request.
 *
 * @param names catalogue codes, each with the name that the client used for it
 */
record Databases(Map<String, String> names) {
  /** Name of the Explain database (Z39.50-2003 §3.2.10.1). */
  static final String EXPLAIN = "IR-Explain-1";

  Databases {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /**
   * Finds databases by their names, in any letter case; no name is the union.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when one does not exist (109, 235) or
   *     there are too many (111)
   */
  static Databases of(List<String> requested, LibraryRegistry libraries) {
    if (requested.size() > Z3950Limits.MAX_DATABASES) {
      throw Diagnostic.TOO_MANY_DATABASES
          .about(String.valueOf(Z3950Limits.MAX_DATABASES))
          .asException();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : requested.isEmpty() ? List.of(Catalogue.DEFAULT) : requested) {
      Catalogue catalogue =
          libraries
              .catalogue(name.isBlank() ? Catalogue.DEFAULT : name.strip())
              .orElseThrow(() -> Diagnostic.NO_SUCH_DATABASE.about(name).asException());
      found.putIfAbsent(catalogue.code(), name);
    }
    return new Databases(found);
  }

  static boolean isExplain(List<String> requested) {
    return requested.size() == 1 && requested.getFirst().equalsIgnoreCase(EXPLAIN);
  }

  /** Returns an estimate of the octets that this takes in memory. */
  long octets() {
    long out = 200;
    for (Map.Entry<String, String> name : names.entrySet()) {
      out += 200 + 2L * (name.getKey().length() + name.getValue().length());
    }
    return out;
  }

  List<String> catalogues() {
    return List.copyOf(names.keySet());
  }

  /** Returns the client's name for a catalogue. */
  String nameOf(String catalogue) {
    return names.getOrDefault(catalogue, catalogue);
  }
}
