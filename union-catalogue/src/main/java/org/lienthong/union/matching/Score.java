package org.lienthong.union.matching;

import java.util.List;

/**
 * The result of comparing two records.
 *
 * @param evidence what was found, in the order of {@link Feature}
 */
public record Score(List<Evidence> evidence) {
  public Score {
    evidence = List.copyOf(evidence);
  }

  /** Returns the sum of all points, to two decimals. */
  public double points() {
    double sum = 0;
    for (Evidence one : evidence) {
      sum += one.points();
    }
    return Math.round(sum * 100) / 100.0;
  }

  /** Says whether something forbids an automatic merge. */
  public boolean vetoed() {
    return evidence.stream().anyMatch(Evidence::veto);
  }

  /** Says whether a number that they share speaks for them. */
  public boolean sharesIsbn() {
    return evidence.stream().anyMatch(e -> e.feature() == Feature.ISBN && e.points() > 1);
  }

  /**
   * Returns the band of the two. A cataloguer is asked where the records do not say enough, not
   * where they say that they are two printings of one text: title, names, publisher and ISBN, which
   * stays the same in reprints, prove the text alone, so they never outweigh another year or
   * another reprint. One other veto against a shared ISBN may be a slip.
   */
  public Band band() {
    double points = points();
    if (vetoed()) {
      return sharesIsbn() && isOneSlip() ? Band.REVIEW : Band.APART;
    }
    if (points >= Weights.MERGE) {
      return Band.MERGE;
    }
    return points >= Weights.REVIEW && printing() >= 0 ? Band.REVIEW : Band.APART;
  }

  /** Evidence for one printing, and not only for one text. */
  private double printing() {
    double sum = 0;
    for (Evidence one : evidence) {
      sum += tellsPrintings(one) ? one.points() : 0;
    }
    return sum;
  }

  private boolean isOneSlip() {
    List<Evidence> vetoes = evidence.stream().filter(Evidence::veto).toList();
    return vetoes.size() == 1 && !tellsPrintings(vetoes.getFirst());
  }

  private static boolean tellsPrintings(Evidence evidence) {
    return evidence.feature() == Feature.YEAR || evidence.feature() == Feature.EDITION;
  }
}
