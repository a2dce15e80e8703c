package org.lienthong.core.quality;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.validation.QualityRule;
import org.lienthong.marc.validation.RecordFinding;

/** Collects the findings of one record. For one thread. */
final class FindingSink {
  private final List<RecordFinding> findings = new ArrayList<>();

  void add(RecordFinding finding) {
    findings.add(finding);
  }

  void add(QualityRule rule, String place, String found, String expected) {
    findings.add(new RecordFinding(rule, place, found, expected));
  }

  /** Adds a finding in a subfield. */
  void add(QualityRule rule, PlacedField field, char code, String found, String expected) {
    add(rule, field.subfield(code), found, expected);
  }

  boolean has(QualityRule rule, String place) {
    return findings.stream().anyMatch(f -> f.rule().equals(rule) && f.place().equals(place));
  }

  List<RecordFinding> findings() {
    return findings;
  }
}
