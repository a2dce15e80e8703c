package org.lienthong.union.matching;

import java.util.List;

/**
 * How two records compare.
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

  private long vetoes() {
    return evidence.stream().filter(Evidence::veto).count();
  }

  /** Says whether a number that they share speaks for them. */
  public boolean sharesIsbn() {
    return evidence.stream().anyMatch(e -> e.feature() == Feature.ISBN && e.points() > 1);
  }

  /**
   * Returns what becomes of the two. One veto against a shared ISBN may be a slip, and a person
   * looks; where two things forbid it, a reprint's number and its year for instance, nobody need.
   */
  public Band band() {
    double points = points();
    if (vetoed()) {
      return sharesIsbn() && vetoes() == 1 ? Band.REVIEW : Band.APART;
    }
    return points >= Weights.MERGE
        ? Band.MERGE
        : points >= Weights.REVIEW ? Band.REVIEW : Band.APART;
  }
}
