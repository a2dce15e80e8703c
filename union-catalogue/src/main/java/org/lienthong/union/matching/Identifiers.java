package org.lienthong.union.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.features.MatchFeatures;

/** Compares ISBN and other numbers. */
final class Identifiers {
  private Identifiers() {}

  static Evidence isbn(MatchFeatures a, MatchFeatures b, Predicate<String> ambiguous) {
    double best = 0;
    String shared = "";
    for (Isbn one : a.isbns()) {
      for (Isbn two : b.isbns()) {
        if (one.number().equals(two.number()) && worth(one, two, ambiguous) > best) {
          best = worth(one, two, ambiguous);
          shared = one.number();
        }
      }
    }
    if (!shared.isEmpty()) {
      return new Evidence(Feature.ISBN, shared, shared, best, false);
    }
    String goodA = good(a, ambiguous);
    String goodB = good(b, ambiguous);
    boolean both = !goodA.isEmpty() && !goodB.isEmpty();
    return new Evidence(Feature.ISBN, goodA, goodB, both ? Weights.ISBN_OTHER : 0, false);
  }

  private static double worth(Isbn a, Isbn b, Predicate<String> ambiguous) {
    if (a.kind() == Isbn.Kind.PLACEHOLDER) {
      return 0;
    }
    if (ambiguous.test(a.number()) || a.kind() == Isbn.Kind.SET || b.kind() == Isbn.Kind.SET) {
      return Weights.ISBN_AMBIGUOUS;
    }
    boolean good = a.kind() == Isbn.Kind.GOOD && b.kind() == Isbn.Kind.GOOD;
    return good ? Weights.ISBN_SAME : Weights.ISBN_INVALID_SAME;
  }

  private static String good(MatchFeatures features, Predicate<String> ambiguous) {
    return features.isbns().stream()
        .filter(i -> i.kind() == Isbn.Kind.GOOD && !ambiguous.test(i.number()))
        .map(Isbn::number)
        .findFirst()
        .orElse("");
  }

  static void others(List<String> a, List<String> b, List<Evidence> out) {
    for (String id : a) {
      if (b.contains(id)) {
        Comparer.add(out, Feature.IDENTIFIER, id, id, Weights.ID_SAME, false);
        return;
      }
    }
    issn(a, b, out);
  }

  private static void issn(List<String> a, List<String> b, List<Evidence> out) {
    Optional<String> one = a.stream().filter(id -> id.startsWith("issn:")).findFirst();
    Optional<String> two = b.stream().filter(id -> id.startsWith("issn:")).findFirst();
    if (one.isPresent() && two.isPresent()) {
      Comparer.add(out, Feature.IDENTIFIER, one.get(), two.get(), Weights.ISSN_OTHER, false);
    }
  }
}
