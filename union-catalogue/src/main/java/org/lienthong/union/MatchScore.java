package org.lienthong.union;

import java.util.List;
import org.lienthong.union.matching.Evidence;
import org.lienthong.union.matching.Score;

/**
 * The result of comparing two records by the rules.
 *
 * @param points log-odds that they describe one edition
 * @param band what happens to the two without a decision
 * @param vetoed whether something forbids an automatic merge
 * @param reasons what was found, in a fixed order of the features
 */
public record MatchScore(double points, Band band, boolean vetoed, List<Reason> reasons) {
  public MatchScore {
    reasons = List.copyOf(reasons);
  }

  /** What happens to two records without a decision. */
  public enum Band {
    /** They are merged. */
    MERGE,
    /** A cataloguer should decide. */
    REVIEW,
    /** They stay apart. */
    APART
  }

  /**
   * A piece of evidence for or against two records being one edition.
   *
   * @param vietnamese what was compared
   * @param english the same in English
   * @param a what the first record says; may be empty
   * @param b what the second record says
   * @param points log-odds: positive speaks for
   * @param veto whether it forbids an automatic merge
   */
  public record Reason(
      String vietnamese, String english, String a, String b, double points, boolean veto) {}

  static MatchScore of(Score score) {
    return new MatchScore(
        score.points(),
        Band.valueOf(score.band().name()),
        score.vetoed(),
        score.evidence().stream().map(MatchScore::reason).toList());
  }

  private static Reason reason(Evidence evidence) {
    return new Reason(
        evidence.feature().vietnamese(),
        evidence.feature().english(),
        evidence.a(),
        evidence.b(),
        evidence.points(),
        evidence.veto());
  }
}
