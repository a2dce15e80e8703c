package org.lienthong.core.quality;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.marc.validation.MarcRule;
import org.lienthong.marc.validation.QualityRule;

/** All rules by their codes. */
public final class QualityRules {
  private static final Map<String, QualityRule> BY_CODE =
      Stream.<QualityRule>concat(Stream.of(MarcRule.values()), Stream.of(VietnameseRule.values()))
          .collect(Collectors.toUnmodifiableMap(QualityRule::code, Function.identity()));

  private QualityRules() {}

  /** Returns the rule with a code. */
  public static Optional<QualityRule> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
