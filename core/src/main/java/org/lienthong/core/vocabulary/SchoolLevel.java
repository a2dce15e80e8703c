package org.lienthong.core.vocabulary;

import java.util.Locale;

/** A level of school (cấp học); its name in lower case is the published set. */
public enum SchoolLevel {
  MN("Mầm non", "Pre-school", "mam non"),
  TH("Tiểu học", "Primary", "tieu hoc"),
  THCS("Trung học cơ sở", "Lower secondary", "trung hoc co so"),
  THPT("Trung học phổ thông", "Upper secondary", "trung hoc pho thong");

  private final String vietnamese;
  private final String english;
  private final String words;

  SchoolLevel(String vietnamese, String english, String words) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.words = words;
  }

  /** Returns its name in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns its name in English. */
  public String english() {
    return english;
  }

  /** Returns its code, which is its abbreviation in folded text as well. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its folded name. */
  public String words() {
    return words;
  }
}
