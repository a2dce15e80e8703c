package org.lienthong.harvester.oai;

import java.util.Optional;
import java.util.function.LongSupplier;

/** Watches whether the pages of a list join, and whether the list ends. For one thread. */
final class ListWatch {
  /** Follows what is missing, where the list may have been cut off. */
  static final String UNPROVED =
      "; danh sách chưa được chứng minh là đủ nên không xoá biểu ghi nào, lần sau sẽ đọc lại"
          + " / the list is not proved complete, so nothing was deleted, and the next run reads it"
          + " again";

  /** Follows what is missing, where the list ended by itself. */
  static final String ENDED =
      "; danh sách đã kết thúc đúng cách nên các biểu ghi đã nhận được giữ lại, nhưng không xoá"
          + " biểu ghi nào"
          + " / the list ended properly, so the records that came are kept, but nothing was"
          + " deleted";

  /** Records of the list up to the last page; before the first page of a resumed run unknown. */
  private long listed;

  private boolean jumped;
  private int emptyPages;
  private boolean endedItself;

  /** Creates a watch of a list that is read from its beginning, or resumed. */
  ListWatch(boolean fromBeginning) {
    this.listed = fromBeginning ? 0 : Long.MAX_VALUE;
  }

  /** The list is begun again. */
  void beginAgain() {
    listed = 0;
    jumped = false;
    emptyPages = 0;
  }

  /** Says whether a list goes on with empty pages after all announced records have come. */
  boolean hasEnded(OaiPage page, long size, LongSupplier seen) {
    emptyPages = page.records().isEmpty() ? emptyPages + 1 : 0;
    return emptyPages >= OaiClientLimits.MAX_EMPTY_PAGES && size >= 0 && seen.getAsLong() >= size;
  }

  /** Notes a page, and whether the server passed over records since the one before it. */
  void took(OaiPage page) {
    endedItself |= page.ended();
    jumped |= page.cursor() > listed;
    if (page.cursor() >= 0) {
      listed = page.cursor() + page.records().size();
    } else if (listed != Long.MAX_VALUE) {
      listed += page.records().size();
    }
  }

  /** Says whether a list of this run said that it was at its end, by an empty token. */
  boolean hasEndedItself() {
    return endedItself;
  }

  /** Says whether more records came than any estimate excuses. */
  static boolean isEndless(long came, long size) {
    return came
        > (size < 0 ? OaiClientLimits.MAX_LIST : 2 * size + OaiClientLimits.MAX_BEYOND_SIZE);
  }

  /**
   * Returns what is missing from a list that was read to its end, for people.
   *
   * @param seen different identifiers that came
   * @param size records that the source announced; -1 when it did not
   */
  Optional<String> missing(long seen, long size) {
    if (seen < size) {
      long left = size - seen;
      return Optional.of(
          "nguồn báo có %d biểu ghi nhưng chỉ gửi %d, còn thiếu %d".formatted(size, seen, left)
              + " / the source announced %d records but sent %d, so %d are missing"
                  .formatted(size, seen, left));
    }
    return size < 0 && jumped
        ? Optional.of(
            "danh sách đã nhảy qua một số biểu ghi (cursor)"
                + " / the list passed over some records (cursor)")
        : Optional.empty();
  }
}
