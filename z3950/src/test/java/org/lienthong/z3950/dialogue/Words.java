package org.lienthong.z3950.dialogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one request: first those whose place says what they are, then {@code NAME VALUE}.
 */
record Words(List<String> list) {
  static Words of(String line) {
    return new Words(List.of(line.split(" +")));
  }

  String at(int place) {
    return list.get(place);
  }

  int number(int place) {
    return Integer.parseInt(at(place));
  }

  String from(int place) {
    return String.join(" ", list.subList(place, list.size()));
  }

  boolean has(String name) {
    return list.contains(name);
  }

  Optional<String> after(String name) {
    int at = list.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(list.get(at + 1));
  }

  List<String> listAfter(String name) {
    return after(name).map(v -> List.of(v.split(","))).orElse(List.of());
  }

  @Nullable Integer numberAfter(String name) {
    return after(name).map(Integer::valueOf).orElse(null);
  }
}
