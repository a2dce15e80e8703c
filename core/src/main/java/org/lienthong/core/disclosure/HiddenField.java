package org.lienthong.core.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Fields and subfields that are never published, each with its reason and its source. Of the fields
 * that describe copies, 852 and 952 lose single subfields only, since holdings are made from the
 * others; 949 and 995 lose nothing.
 */
public enum HiddenField {
  CATALOGUER("911", "", Reason.STAFF, "eMicLib and Libol exports; law 91/2025/QH15"),
  REVIEWER("912", "", Reason.STAFF, "eMicLib and Libol exports; law 91/2025/QH15"),
  ACQUISITION(
      "541",
      "",
      Reason.ACQUISITION,
      "MARC 21 541: giver, price, method; Việt Nam leaves indicator 1 blank"),
  OWNERSHIP_HISTORY("561", '0', "", Reason.PRIVATE, "MARC 21 561, first indicator 0: private"),
  ACTION("583", "", Reason.INTERNAL, "MARC 21 583: who did what to a copy and when"),
  LOCAL_NOTES("59X", "", Reason.INTERNAL, "MARC 21 59X: local notes"),
  LOCATION_NOTE("852", "x", Reason.PRIVATE, "MARC 21 852 $x: nonpublic note"),
  ELECTRONIC_NOTE("856", "x", Reason.PRIVATE, "MARC 21 856 $x: nonpublic note"),
  ENUMERATION_NOTE("863", "x", Reason.PRIVATE, "MARC 21 863 $x: nonpublic note"),
  SUPPLEMENT_ENUMERATION_NOTE("864", "x", Reason.PRIVATE, "MARC 21 864 $x: nonpublic note"),
  INDEX_ENUMERATION_NOTE("865", "x", Reason.PRIVATE, "MARC 21 865 $x: nonpublic note"),
  TEXTUAL_HOLDINGS_NOTE("866", "x", Reason.PRIVATE, "MARC 21 866 $x: nonpublic note"),
  TEXTUAL_SUPPLEMENT_NOTE("867", "x", Reason.PRIVATE, "MARC 21 867 $x: nonpublic note"),
  TEXTUAL_INDEX_NOTE("868", "x", Reason.PRIVATE, "MARC 21 868 $x: nonpublic note"),
  ITEM_NOTE("876", "x", Reason.PRIVATE, "MARC 21 876 $x: nonpublic note"),
  SUPPLEMENT_ITEM_NOTE("877", "x", Reason.PRIVATE, "MARC 21 877 $x: nonpublic note"),
  INDEX_ITEM_NOTE("878", "x", Reason.PRIVATE, "MARC 21 878 $x: nonpublic note"),
  KOHA_RECORD(
      "942",
      "",
      Reason.INTERNAL,
      "Koha default framework 942: control of the record, counts of issues"),
  KOHA_ITEM(
      "952",
      "egvx",
      Reason.ACQUISITION,
      "Koha 952: $e source, $g price, $v replacement price, $x nonpublic note"),
  LOCAL_TRACKING(
      "955", "", Reason.STAFF, "Library of Congress 955: local tracking, codes of staff");

  /** Why a field is hidden. */
  public enum Reason {
    /** It names members of the staff: personal data. */
    STAFF,
    /** It says who gave or sold a copy, and for what price. */
    ACQUISITION,
    /** The format itself marks it as not public. */
    PRIVATE,
    /** It serves the work of one library and means nothing to others. */
    INTERNAL
  }

  private static final char ANY = '*';

  private final String pattern;
  private final char ind1;
  private final String codes;
  private final Reason reason;
  private final String source;

  HiddenField(String pattern, String codes, Reason reason, String source) {
    this(pattern, ANY, codes, reason, source);
  }

  HiddenField(String pattern, char ind1, String codes, Reason reason, String source) {
    this.pattern = pattern;
    this.ind1 = ind1;
    this.codes = codes;
    this.reason = reason;
    this.source = source;
  }

  /** Returns the tags. */
  public List<String> tags() {
    return pattern.endsWith("X")
        ? IntStream.range(0, 10).mapToObj(i -> pattern.substring(0, 2) + i).toList()
        : List.of(pattern);
  }

  /** Returns the first indicator that a field must have to be hidden; {@code *} for any. */
  public char ind1() {
    return ind1;
  }

  /** Returns the codes of the subfields that are hidden; empty when the whole field is. */
  public String codes() {
    return codes;
  }

  /** Returns why it is hidden. */
  public Reason reason() {
    return reason;
  }

  /** Returns the standard, the system or the law that the row is based on. */
  public String source() {
    return source;
  }

  /** Says whether a field with this first indicator is hidden; a control field has a blank. */
  boolean hasIndicator(int first) {
    return ind1 == ANY || ind1 == first;
  }
}
