package org.lienthong.union.cluster;

import java.util.Arrays;
import java.util.List;
import org.lienthong.union.features.FeatureCodec;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;

/**
 * What a record is matched by.
 *
 * @param text its features, see {@link FeatureCodec}
 * @param keys by which it is found; see {@link MatchKeys}
 */
public record Matchable(MatchFeatures features, String text, List<Long> keys) {
  public Matchable {
    keys = List.copyOf(keys);
  }

  /** Works out all of it. */
  public static Matchable of(MatchFeatures features) {
    return new Matchable(features, FeatureCodec.encode(features), keys(features));
  }

  /** Returns the keys of features. */
  static List<Long> keys(MatchFeatures features) {
    return Arrays.stream(MatchKeys.of(features)).boxed().toList();
  }
}
