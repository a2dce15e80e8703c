package org.lienthong.union.matching;

/**
 * The points that evidence is worth, log-odds to base e, and where the bands begin.
 *
 * <p>A change here is a new rule version: clusters are migrated by {@code lienthong rematch}.
 */
public final class Weights {
  /** Changes with every change of keys, weights or vetoes. */
  public static final int VERSION = 4;

  /** From here on two records are merged. */
  public static final double MERGE = 4.6;

  /** From here on a cataloguer is asked. */
  public static final double REVIEW = 1.5;

  static final double TITLE_SAME = 4.0;
  static final double TITLE_SLIP = 2.8;
  static final double TITLE_SUBTITLE_MISSING = 2.8;
  static final double TITLE_NEAR = 0.5;
  static final double TITLE_OTHER = -4.0;
  static final double TITLE_UNLIKE = -8.0;
  static final double MARKS_DIFFER = -0.4;
  static final double MARKS_OTHER_WORD = -4.0;
  static final double VOLUME_SAME = 0.8;
  static final double VOLUME_ONE_SIDED = -3.5;

  /**
   * Where neither pages nor ISBN agree: all that the volumes of a set share (title, names,
   * publisher, year, reprint, series) does not reach {@link #MERGE} against it.
   */
  static final double VOLUME_ONE_SIDED_ALONE = -6.0;

  static final double GRADE_ONE_SIDED = -1.5;
  static final double KIND_OTHER = -6.0;
  static final double SERIES_SAME = 0.6;
  static final double EDITION_SAME = 1.2;
  static final double EDITION_ONE_SIDED = -1.2;
  static final double EDITION_ONE_SIDED_OTHER_YEAR = -3.0;
  static final double YEAR_SAME = 2.2;
  static final double YEAR_SAME_FIXED = 1.2;
  static final double YEAR_NEXT = -3.0;
  static final double YEAR_NEXT_SUPPORTED = -1.2;
  static final double YEAR_OTHER = -5.0;
  static final double YEAR_OTHER_FIXED = -0.9;
  static final double PUBLISHER_SAME = 1.3;
  static final double PUBLISHER_PARTLY = 0.4;
  static final double PUBLISHER_OTHER = -4.0;
  static final double PUBLISHER_OTHER_HOUSE = -6.0;
  static final double PAGES_SAME = 1.6;
  static final double PAGES_NEAR = 0.4;
  static final double PAGES_OFF = -0.6;
  static final double PAGES_OTHER = -2.2;

  /**
   * Half as many pages again: an equal title, names, publisher and year do not reach {@link #MERGE}
   * against it. It is a supplement, an answer key, the book with exercises, or another book.
   */
  static final double PAGES_FAR = -6.0;

  static final double NAMES_SAME = 1.2;
  static final double NAMES_INITIALS = 0.4;
  static final double NAMES_OTHER = -3.5;
  static final double ISBN_SAME = 5.0;
  static final double ISBN_AMBIGUOUS = 0.5;
  static final double ISBN_INVALID_SAME = 2.0;
  static final double ISBN_OTHER = -4.0;
  static final double ID_SAME = 3.0;
  static final double ISSN_OTHER = -4.0;
  static final double LANGUAGE_OTHER = -3.0;
  static final double VETO = -9.0;

  private Weights() {}
}
