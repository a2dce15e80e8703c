package org.lienthong.union.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lienthong.union.features.Edition;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.features.Title;

/** Collects the evidence for and against two records being one edition. */
public final class Comparer {
  private Comparer() {}

  /**
   * Compares two records; the order of the two does not matter for the points.
   *
   * @param ambiguous whether an ISBN was seen on different works, and so proves nothing
   */
  public static Score compare(MatchFeatures a, MatchFeatures b, Predicate<String> ambiguous) {
    List<Evidence> out = new ArrayList<>(12);
    TitleComparison title = TitleComparison.of(a.title(), b.title());
    add(
        out,
        Feature.TITLE,
        shown(a.title()),
        shown(b.title()),
        title.points,
        title == TitleComparison.NUMBERS);
    TitleParts.compare(a, b, title, out);
    Evidence isbn = Identifiers.isbn(a, b, ambiguous);
    edition(a, b, out);
    Imprints.year(a, b, isbn.points() > 2, out);
    Imprints.publisher(a.publishers(), b.publishers(), out);
    Imprints.pages(a.pages(), b.pages(), out);
    People.compare(a, b, out);
    if (isbn.points() != 0) {
      out.add(isbn);
    }
    Identifiers.others(a.ids(), b.ids(), out);
    gate(a, b, out);
    return new Score(out);
  }

  private static String shown(Title title) {
    return title.rest().isEmpty() ? title.proper() : title.proper() + " : " + title.rest();
  }

  private static boolean sameYear(MatchFeatures a, MatchFeatures b) {
    return a.bestYear() == b.bestYear() && a.bestYear() > 0;
  }

  private static void edition(MatchFeatures one, MatchFeatures two, List<Evidence> out) {
    Edition a = one.edition();
    Edition b = two.edition();
    if (a.isNumbered() && b.isNumbered() && a.type() == b.type()) {
      boolean same = a.number() == b.number();
      double points = same ? Weights.EDITION_SAME : Weights.VETO;
      add(out, Feature.EDITION, show(a), show(b), points, !same);
    } else if (a.type() == 't' && b.type() == 't') {
      boolean same = a.words().equals(b.words());
      double points = same ? Weights.EDITION_SAME : Weights.EDITION_ONE_SIDED;
      add(out, Feature.EDITION, show(a), show(b), points, false);
    } else if (matters(a) != matters(b)) {
      oneSided(one, two, out);
    }
  }

  /** A reprint and a record that names none are two editions when they differ in year. */
  private static void oneSided(MatchFeatures a, MatchFeatures b, List<Evidence> out) {
    boolean numbered = a.edition().isNumbered() || b.edition().isNumbered();
    boolean veto = numbered && Imprints.differ(a, b);
    double points =
        sameYear(a, b) ? Weights.EDITION_ONE_SIDED : Weights.EDITION_ONE_SIDED_OTHER_YEAR;
    add(
        out,
        Feature.EDITION,
        show(a.edition()),
        show(b.edition()),
        veto ? Weights.VETO : points,
        veto);
  }

  /** A first edition rarely says that it is one. */
  private static boolean matters(Edition edition) {
    boolean first = edition.type() == 'e' && edition.number() == 1;
    return !first && (edition.isNumbered() || edition.type() == 't');
  }

  private static String show(Edition edition) {
    return switch (edition.type()) {
      case 'r' -> edition.number() > 0 ? "tái bản " + edition.number() : "tái bản";
      case 'e' -> "xuất bản lần " + edition.number();
      case 'p' -> "in lần " + edition.number();
      case 't' -> edition.words();
      default -> "";
    };
  }

  /** Adds the vetoes: pairs that may never be merged, however similar they are. */
  private static void gate(MatchFeatures a, MatchFeatures b, List<Evidence> out) {
    if (a.carrier() != b.carrier()) {
      veto(out, Feature.CARRIER, a.carrier().name(), b.carrier().name());
    }
    if (a.level() != b.level()) {
      veto(out, Feature.LEVEL, a.level().name(), b.level().name());
    }
    if (isSet(a) != isSet(b) && (isVolume(a) || isVolume(b))) {
      veto(out, Feature.SET, a.title().volume(), b.title().volume());
    }
    if (!a.language().isEmpty() && !b.language().isEmpty() && !a.language().equals(b.language())) {
      add(out, Feature.LANGUAGE, a.language(), b.language(), Weights.LANGUAGE_OTHER, false);
    }
  }

  private static boolean isSet(MatchFeatures features) {
    return features.several() || features.title().volume().equals("set");
  }

  private static boolean isVolume(MatchFeatures features) {
    return !features.title().volume().isEmpty() && !isSet(features);
  }

  static void add(
      List<Evidence> out, Feature feature, String a, String b, double points, boolean veto) {
    out.add(new Evidence(feature, a, b, points, veto));
  }

  static void veto(List<Evidence> out, Feature feature, String a, String b) {
    out.add(new Evidence(feature, a, b, Weights.VETO, true));
  }
}
