package org.lienthong.union.matching;

import org.lienthong.union.features.MatchFeatures;

/** Decides from the records that bear an ISBN whether it proves anything. */
public final class IsbnTrust {
  private IsbnTrust() {}

  /**
   * Says whether two records that bear the same ISBN are different works, so that the number proves
   * nothing: of another volume, grade, kind or series, or with another title.
   */
  public static boolean incompatible(MatchFeatures a, MatchFeatures b) {
    Score score = Comparer.compare(a, b, _ -> true);
    return score.evidence().stream().anyMatch(IsbnTrust::tellsWorksApart);
  }

  private static boolean tellsWorksApart(Evidence evidence) {
    return switch (evidence.feature()) {
      case VOLUME, GRADE, KIND, SERIES -> evidence.veto();
      case TITLE -> evidence.points() <= Weights.TITLE_UNLIKE;
      default -> false;
    };
  }
}
