package org.lienthong.core.check;

/** What removes a fault. */
public enum Remedy {
  /** Truth is damaged: only a backup has it. */
  RESTORE(
      "khôi phục bản sao lưu gần nhất: lienthong restore FILE --data THƯ-MỤC-MỚI",
      "restore the last good backup: lienthong restore FILE --data NEW-FOLDER"),

  /** Something that is made from the records is wrong. */
  REBUILD_UNION("dựng lại: lienthong rebuild union", "rebuild it: lienthong rebuild union"),

  /** The index is made from the records and the union. */
  REBUILD_INDEX("dựng lại: lienthong rebuild index", "rebuild it: lienthong rebuild index"),

  /** The server does what is needed when it starts. */
  START_SERVER("chạy máy chủ một lần, rồi kiểm tra lại", "start the server once, and check again"),

  /** The disk or the permissions. */
  DISK("giải phóng ổ đĩa, hoặc xem quyền đọc", "free space on the disk, or see to permissions");

  private final String vietnamese;
  private final String english;

  Remedy(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** Returns what to do. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns what to do, in English. */
  public String english() {
    return english;
  }
}
