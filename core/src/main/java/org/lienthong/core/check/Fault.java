package org.lienthong.core.check;

/** The table of faults that a check can find. */
public enum Fault {
  DATABASE_DAMAGED(
      "cơ sở dữ liệu hỏng trên đĩa", "the database is damaged on the disk", Remedy.RESTORE),
  STORE_UNREADABLE(
      "không mở được kho biểu ghi", "the record store cannot be opened", Remedy.RESTORE),
  LOG_LOST(
      "máy chủ trước không dừng bình thường, và tệp records.sqlite-wal của nó đã mất: những gì ghi"
          + " cuối cùng có thể không còn",
      "the last server did not end as usual, and its file records.sqlite-wal is missing: what was"
          + " written last may be lost",
      Remedy.RESTORE),
  DISK_READ_ONLY(
      "ổ đĩa của thư mục dữ liệu chỉ cho đọc, máy chủ không chạy được trên đó",
      "the disk of the data directory is read-only, and no server can run on it",
      Remedy.DISK),
  RECORD_UNREADABLE("biểu ghi không đọc được", "a record cannot be read", Remedy.RESTORE),
  DIGEST_DIFFERS(
      "nội dung biểu ghi không khớp mã kiểm tra",
      "the content of a record does not match its digest",
      Remedy.RESTORE),
  LOG_DISORDERED(
      "thời điểm của biểu ghi lùi lại trong nhật kí",
      "a datestamp decreases along the log",
      Remedy.RESTORE),
  COUNT_DIFFERS(
      "số biểu ghi lưu sẵn của mục lục khác số đếm được",
      "the stored count of a catalogue differs from its records",
      Remedy.RESTORE),
  SET_PLACE_MISSING(
      "biểu ghi thiếu trong danh sách của một tập",
      "a record is missing from the list of one of its sets",
      Remedy.RESTORE),
  SCHEMA_VERSIONS(
      "phiên bản các bảng không liên tục", "the versions of tables have gaps", Remedy.RESTORE),
  OLDER_FORMAT(
      "thư mục dữ liệu có định dạng cũ, sẽ được chuyển khi máy chủ chạy",
      "the data directory is of an older format, and is migrated when the server starts",
      Remedy.START_SERVER),
  UNION_INCOMPLETE(
      "mục lục liên hợp chưa theo kịp hoặc đang dựng lại, nên chưa kiểm tra hết được",
      "the union has not caught up or is being rebuilt, so not all of it can be checked",
      Remedy.START_SERVER),
  RECORD_WITHOUT_CLUSTER(
      "biểu ghi nguồn không thuộc cụm nào",
      "a source record is in no cluster",
      Remedy.REBUILD_UNION),
  CLUSTER_OF_NOTHING(
      "cụm chứa biểu ghi đã xoá hoặc không có",
      "a cluster has a record that is deleted or missing",
      Remedy.REBUILD_UNION),
  CLUSTER_WITHOUT_RECORD(
      "cụm không có biểu ghi liên hợp", "a cluster has no union record", Remedy.REBUILD_UNION),
  RECORD_OF_NO_CLUSTER(
      "biểu ghi liên hợp không có cụm nào", "a union record has no cluster", Remedy.REBUILD_UNION),
  SUCCESSOR_MISSING(
      "biểu ghi liên hợp đã gộp trỏ tới biểu ghi không có",
      "a merged union record points to one that does not exist",
      Remedy.REBUILD_UNION),
  INDEX_MISSING("chưa có chỉ mục", "there is no index", Remedy.START_SERVER),
  INDEX_DAMAGED("chỉ mục hỏng", "the index is damaged", Remedy.REBUILD_INDEX),
  INDEX_OTHER(
      "chỉ mục thuộc phiên bản hoặc kho khác, sẽ được dựng lại khi máy chủ chạy",
      "the index is of another version or store, and is rebuilt when the server starts",
      Remedy.START_SERVER),
  INDEX_LACKS("biểu ghi thiếu trong chỉ mục", "a record is not in the index", Remedy.REBUILD_INDEX),
  INDEX_EXTRA(
      "chỉ mục có biểu ghi đã xoá hoặc không có",
      "the index has a record that is deleted or missing",
      Remedy.REBUILD_INDEX),
  INDEX_TWICE(
      "biểu ghi nằm hai lần trong chỉ mục", "a record is in the index twice", Remedy.REBUILD_INDEX),
  DISK_NEARLY_FULL("ổ đĩa gần đầy", "the disk is nearly full", Remedy.DISK);

  private final String vietnamese;
  private final String english;
  private final Remedy remedy;

  Fault(String vietnamese, String english, Remedy remedy) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.remedy = remedy;
  }

  /** Returns what is wrong. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns what is wrong, in English. */
  public String english() {
    return english;
  }

  /** Returns what removes it. */
  public Remedy remedy() {
    return remedy;
  }
}
