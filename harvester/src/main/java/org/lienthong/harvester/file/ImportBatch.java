package org.lienthong.harvester.file;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.export.ExportedForm;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.batch.BatchLog;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;

/** Records that were read and wait for one transaction. For one thread. */
final class ImportBatch {
  /** Bounds memory when records are unusually large: about 10 MB of text. */
  private static final int MAX_FIELDS = 100_000;

  /**
   * One reading.
   *
   * @param listed whether it is of a list
   */
  private record Arrival(MarcReading reading, boolean listed) {}

  private final List<Arrival> arrivals = new ArrayList<>(StoreLimits.BATCH);
  private List<String> notices = List.of();
  private List<String> details = List.of();
  private int fields;

  void add(MarcReading reading, boolean listed) {
    if (reading
        instanceof MarcReading.Read(Position position, MarcRecord record, List<Issue> issues)) {
      MarcRecord kept = ExportedForm.ofArrived(record);
      arrivals.add(new Arrival(new MarcReading.Read(position, kept, issues), listed));
      fields += record.fields().size();
    } else {
      arrivals.add(new Arrival(reading, listed));
    }
  }

  boolean isEmpty() {
    return arrivals.isEmpty() && notices.isEmpty();
  }

  boolean isFull() {
    return arrivals.size() >= StoreLimits.BATCH || fields >= MAX_FIELDS;
  }

  List<MarcReading.Rejected> rejected() {
    return arrivals.stream()
        .map(Arrival::reading)
        .filter(MarcReading.Rejected.class::isInstance)
        .map(MarcReading.Rejected.class::cast)
        .toList();
  }

  /** Sets what the reader says about the input as a whole. */
  void notices(List<String> told) {
    notices = told;
  }

  List<String> notices() {
    return notices;
  }

  /** Sets what the reader says about single rows, columns and values. */
  void details(List<String> told) {
    details = told;
  }

  List<String> details() {
    return details;
  }

  /** Returns what was read and repaired. */
  List<MarcReading.Read> repaired() {
    return arrivals.stream()
        .map(Arrival::reading)
        .filter(MarcReading.Read.class::isInstance)
        .map(MarcReading.Read.class::cast)
        .filter(read -> !read.issues().isEmpty())
        .toList();
  }

  Tally write(StoreTransaction transaction, BatchLog log, RepeatedNumbers numbers) {
    Tally tally = Tally.NONE;
    for (Arrival arrival : arrivals) {
      tally =
          tally.plus(
              switch (arrival.reading()) {
                case MarcReading.Rejected _ -> Tally.ONE_REJECTED;
                case MarcReading.Read read ->
                    take(read, arrival.listed(), transaction, log, numbers);
              });
    }
    log.flush(transaction);
    return tally;
  }

  private static Tally take(
      MarcReading.Read read,
      boolean listed,
      StoreTransaction transaction,
      BatchLog log,
      RepeatedNumbers numbers) {
    MarcRecord record = read.record();
    String id = numbers.identifier(read, transaction);
    return Tally.of(read, log.write(transaction, id, record, listed));
  }
}
