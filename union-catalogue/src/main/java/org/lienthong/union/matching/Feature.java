package org.lienthong.union.matching;

/** The features that are compared, with their names for people. */
public enum Feature {
  TITLE("nhan đề", "title"),
  MARKS("dấu thanh trong nhan đề", "marks in the title"),
  VOLUME("tập", "volume"),
  GRADE("lớp", "grade"),
  KIND("loại sách", "kind of book"),
  SERIES("bộ sách", "textbook series"),
  EDITION("lần xuất bản", "edition"),
  YEAR("năm xuất bản", "year"),
  PUBLISHER("nhà xuất bản", "publisher"),
  PAGES("số trang", "pages"),
  NAMES("tác giả", "names"),
  ISBN("ISBN", "ISBN"),
  IDENTIFIER("số định danh khác", "other identifier"),
  LANGUAGE("ngôn ngữ", "language"),
  CARRIER("dạng tài liệu", "carrier"),
  LEVEL("cấp mô tả", "bibliographic level"),
  SET("mô tả trọn bộ", "description of a whole set");

  private final String vietnamese;
  private final String english;

  Feature(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }
}
