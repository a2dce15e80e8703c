package org.lienthong.marc.validation;

/** A rule that records are checked against. Its code is stable: reports and scripts contain it. */
public interface QualityRule {
  /** Returns its code: small letters, digits and hyphens. */
  String code();

  /** Returns how much a finding of it matters. */
  FindingSeverity severity();

  /** Returns what is wrong and what to do. */
  RuleText text();

  /**
   * The text of a rule for people, in both languages.
   *
   * @param vietnamese what is wrong, in Vietnamese
   * @param english what is wrong, in English
   * @param remedyVietnamese what to do, in Vietnamese
   * @param remedyEnglish what to do, in English
   */
  record RuleText(
      String vietnamese, String english, String remedyVietnamese, String remedyEnglish) {}
}
