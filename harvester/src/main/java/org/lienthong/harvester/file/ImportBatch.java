package org.lienthong.harvester.file;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.export.ExportedForm;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.harvester.Tally;
import org.lienthong.marc.Issue;
import org.lienthong.harvester.batch.BatchLog;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;

/** Records that were read and wait for one transaction. For one thread. */
final class ImportBatch {
  /** Bounds memory when records are unusually large: about 10 MB of text. */
  private static final int MAX_FIELDS = 100_000;

  private final List<MarcReading> readings = new ArrayList<>(StoreLimits.BATCH);
  private List<String> notices = List.of();
  private boolean lists;
  private int fields;

  void add(MarcReading reading) {
    if (reading
        instanceof MarcReading.Read(Position position, MarcRecord record, List<Issue> issues)) {
      readings.add(new MarcReading.Read(position, ExportedForm.ofArrived(record), issues));
      fields += record.fields().size();
    } else {
      readings.add(reading);
    }
  }

  boolean isEmpty() {
    return readings.isEmpty() && notices.isEmpty();
  }

  boolean isFull() {
    return readings.size() >= StoreLimits.BATCH || fields >= MAX_FIELDS;
  }

  List<MarcReading.Rejected> rejected() {
    return readings.stream()
        .filter(MarcReading.Rejected.class::isInstance)
        .map(MarcReading.Rejected.class::cast)
        .toList();
  }

  /** Sets whether the records come from a list. */
  void fromLists(boolean are) {
    lists = are;
  }

  /** Sets what the reader says about the input as a whole. */
  void notices(List<String> told) {
    notices = told;
  }

  List<String> notices() {
    return notices;
  }

  Tally write(StoreTransaction transaction, BatchLog log, RepeatedNumbers numbers) {
    Tally tally = Tally.NONE;
    for (MarcReading reading : readings) {
      tally =
          tally.plus(
              switch (reading) {
                case MarcReading.Rejected _ -> Tally.ONE_REJECTED;
                case MarcReading.Read read -> take(read, transaction, log, numbers);
              });
    }
    log.flush(transaction);
    return tally;
  }

  private Tally take(
      MarcReading.Read read, StoreTransaction transaction, BatchLog log, RepeatedNumbers numbers) {
    MarcRecord record = read.record();
    String id = numbers.identifier(read, transaction);
    return Tally.of(read, log.write(transaction, id, record, lists));
  }
}
