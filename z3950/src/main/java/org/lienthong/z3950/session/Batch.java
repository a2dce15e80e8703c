package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.diagnostic.Refusal;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.codec.ApduCodec;

/**
 * Records for one response, as many as its size allows; Z39.50-2003 §3.3.1 without segmentation.
 *
 * @param complete whether all records asked for are here
 */
record Batch(List<NamePlusRecord> records, boolean complete) {
  /** Octets of a response beside its records: counts, statuses and their tags. */
  private static final int ENVELOPE = 96;

  /** Records fetched at a time. */
  private static final int CHUNK = 50;

  Batch {
    records = List.copyOf(records);
  }

  /**
   * Collects records from {@code start}, counted from 0.
   *
   * @throws org.lienthong.diagnostic.RefusedException when none can be given as wanted
   */
  static Batch collect(FoundSet set, long start, int count, Wanted wanted, Agreement agreement) {
    List<NamePlusRecord> out = new ArrayList<>(Math.min(count, CHUNK));
    int room = agreement.preferredMessageSize() - ENVELOPE;
    for (int done = 0; done < count; done += CHUNK) {
      int chunk = Math.min(CHUNK, count - done);
      for (NamePlusRecord record : set.records(start + done, chunk, wanted)) {
        NamePlusRecord fitting = fit(record, count, agreement);
        int size = ApduCodec.sizeOf(fitting);
        if (size > room && !(out.isEmpty() && count == 1)) {
          return new Batch(out, false);
        }
        room -= size;
        out.add(fitting);
      }
    }
    return new Batch(out, true);
  }

  /** A record that fits into no response is replaced by a diagnostic that says so. */
  private static NamePlusRecord fit(NamePlusRecord record, int count, Agreement agreement) {
    int size = ApduCodec.sizeOf(record) + ENVELOPE;
    if (size > agreement.exceptionalRecordSize()) {
      return instead(record, Diagnostic.RECORD_EXCEEDS_MAXIMUM_SIZE.about(null));
    }
    if (size > agreement.preferredMessageSize() && count > 1) {
      return instead(record, Diagnostic.RECORD_EXCEEDS_PREFERRED_SIZE.about(null));
    }
    return record;
  }

  private static NamePlusRecord instead(NamePlusRecord record, Refusal refusal) {
    return new NamePlusRecord(
        record.name(), new NamePlusRecord.SurrogateDiagnostic(Diagnostics.of(refusal)));
  }
}
