package org.lienthong.harvester.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.harvester.Tally;

/**
 * The records of a library that its new list, which is the whole list, lacks. Records that were
 * harvested are left alone: lists do not speak of them.
 */
public final class VanishedRecords {
  private final List<String> ids = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private long present;

  private VanishedRecords() {}

  /**
   * Finds them after all records of the list were written.
   *
   * @param sql statements that see the arrivals of the list
   */
  public static VanishedRecords find(RecordStore store, Statements sql, BatchLog log) {
    VanishedRecords out = new VanishedRecords();
    List<StoredRecord> page = store.list(log.live(), 0, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      out.add(page.stream().filter(VanishedRecords::cameInFile).toList(), sql, log);
      page = store.list(log.live(), page.getLast().seq(), StoreLimits.BATCH);
    }
    return out;
  }

  private static boolean cameInFile(StoredRecord record) {
    return record.origins().stream().allMatch(origin -> origin.harvested() == null);
  }

  private void add(List<StoredRecord> candidates, Statements sql, BatchLog log) {
    present += candidates.size();
    Set<String> seen = log.cameIn(sql, candidates.stream().map(StoredRecord::id).toList());
    for (StoredRecord record : candidates) {
      if (!seen.contains(record.id())) {
        ids.add(record.id());
        if (names.size() < BatchLimits.MAX_NAMED) {
          names.add(log.name(record.id()) + "\t" + record.marc().first("245", 'a').orElse(""));
        }
      }
    }
  }

  /** Returns their local ids. */
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /** Returns the first of them with their titles, for people. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * Returns why they are not deleted; empty when they may be.
   *
   * @param added new records among those that were found present
   * @param tally the counts of the list
   */
  public Optional<String> brake(BatchOptions options, long added, Tally tally) {
    if (ids.isEmpty() || options.acceptVanished()) {
      return Optional.empty();
    }
    String advice = "; chưa xoá biểu ghi nào. Nếu đúng vậy, hãy nhập lại với --accept-vanished / ";
    String counsel =
        "; none were deleted. If that is right, import it again with --accept-vanished";
    if (tally.rejected() > 0) {
      return Optional.of(
          ids.size()
              + " biểu ghi không có trong danh sách mới, nhưng "
              + tally.rejected()
              + " dòng của nó không đọc được và có thể là chính các biểu ghi ấy"
              + advice
              + ids.size()
              + " records are not in the new list, but "
              + tally.rejected()
              + " of its rows were rejected and may be these records"
              + counsel);
    }
    long former = present - added;
    if (ids.size() * 100L <= former * options.maxVanishedPercent()) {
      return Optional.empty();
    }
    return Optional.of(
        "danh sách mới thiếu "
            + ids.size()
            + "/"
            + former
            + " biểu ghi, quá "
            + options.maxVanishedPercent()
            + " %"
            + advice
            + "the new list lacks "
            + ids.size()
            + " of "
            + former
            + " records, more than "
            + options.maxVanishedPercent()
            + " %"
            + counsel);
  }
}
