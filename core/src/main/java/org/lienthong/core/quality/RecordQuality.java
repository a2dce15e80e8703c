package org.lienthong.core.quality;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.validation.FindingSeverity;
import org.lienthong.marc.validation.MarcRule;
import org.lienthong.marc.validation.MarcTable;
import org.lienthong.marc.validation.MarcValidator;
import org.lienthong.marc.validation.QualityRule;
import org.lienthong.marc.validation.RecordFinding;

/** Checks records against MARC 21 and Vietnamese practice. Thread-safe. */
public final class RecordQuality {
  /** The points of a record without findings. */
  public static final int BEST = 100;

  private static final Map<FindingSeverity, Integer> POINTS =
      new EnumMap<>(
          Map.of(FindingSeverity.ERROR, 15, FindingSeverity.WARNING, 5, FindingSeverity.NOTE, 1));

  /**
   * Findings of MARC 21 that a finding of Vietnamese practice at the same place explains better.
   */
  private static final Map<MarcRule, VietnameseRule> EXPLAINED =
      Map.of(
          MarcRule.ISBN_SHAPE, VietnameseRule.PRICE_AS_ISBN,
          MarcRule.ISBN_CHECK_DIGIT, VietnameseRule.PRICE_AS_ISBN,
          MarcRule.CODE_UNKNOWN, VietnameseRule.LANGUAGE_FORM,
          MarcRule.CODES_JOINED, VietnameseRule.LANGUAGE_FORM,
          MarcRule.CODE_OBSOLETE, VietnameseRule.COUNTRY_FORM);

  private final MarcValidator validator;
  private final ImprintChecks imprint;

  /**
   * Prepares to check records.
   *
   * @param latestYear the last year in which a publication may appear
   */
  public RecordQuality(MarcTable table, int latestYear) {
    this.validator = new MarcValidator(table);
    this.imprint = new ImprintChecks(latestYear);
  }

  /** Returns the findings in a record. */
  public List<RecordFinding> check(MarcRecord record) {
    FindingSink sink = new FindingSink();
    List<PlacedField> fields = PlacedField.of(record);
    imprint.check(record, fields, sink);
    CodeChecks.check(fields, sink);
    TextChecks.check(record, fields, sink);
    FindingSink all = new FindingSink();
    validator.validate(
        record,
        finding -> {
          if (!isExplained(finding, sink)) {
            all.add(finding);
          }
        });
    sink.findings().forEach(all::add);
    return List.copyOf(all.findings());
  }

  private static boolean isExplained(RecordFinding finding, FindingSink by) {
    boolean country = finding.rule() == MarcRule.CODE_UNKNOWN && finding.place().startsWith("044");
    VietnameseRule better = EXPLAINED.get(finding.rule());
    return country
        ? by.has(VietnameseRule.COUNTRY_FORM, finding.place())
        : better != null && by.has(better, finding.place());
  }

  /**
   * Returns the points of a record, 0 to {@link #BEST}: each rule that it breaks costs 15 as an
   * error, 5 as a warning, 1 as a note, however often it breaks it.
   */
  public static int points(List<RecordFinding> findings) {
    Set<QualityRule> broken = new HashSet<>();
    int points = BEST;
    for (RecordFinding finding : findings) {
      if (broken.add(finding.rule())) {
        points -= POINTS.getOrDefault(finding.rule().severity(), 0);
      }
    }
    return Math.max(0, points);
  }
}
