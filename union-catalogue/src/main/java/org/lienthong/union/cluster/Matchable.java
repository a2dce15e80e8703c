package org.lienthong.union.cluster;

import java.util.Arrays;
import java.util.List;
import org.lienthong.union.features.FeatureCodec;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;

/**
 * The features and keys by which a record is matched.
 *
 * @param text its features, see {@link FeatureCodec}
 * @param keys the match keys, see {@link MatchKeys}
 */
public record Matchable(MatchFeatures features, String text, List<Long> keys) {
  public Matchable {
    keys = List.copyOf(keys);
  }

  /** Computes both from a record. */
  public static Matchable of(MatchFeatures features) {
    return new Matchable(features, FeatureCodec.encode(features), keys(features));
  }

  /** Returns the keys of features. */
  static List<Long> keys(MatchFeatures features) {
    return Arrays.stream(MatchKeys.of(features)).boxed().toList();
  }
}
