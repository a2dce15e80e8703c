package org.lienthong.z3950.apdu;

import java.util.Map;
import java.util.Optional;

/** The element sets that a client requests. */
public sealed interface ElementSetNames {
  /** One name for all databases. */
  record Generic(String name) implements ElementSetNames {}

  /** A name for each database. */
  record DatabaseSpecific(Map<String, String> names) implements ElementSetNames {
    public DatabaseSpecific {
      names = Map.copyOf(names);
    }
  }

  /** Returns the name for a database. */
  default Optional<String> nameFor(String database) {
    return switch (this) {
      case Generic(String name) -> Optional.of(name);
      case DatabaseSpecific(Map<String, String> names) ->
          names.entrySet().stream()
              .filter(e -> e.getKey().equalsIgnoreCase(database))
              .map(Map.Entry::getValue)
              .findFirst();
    };
  }
}
