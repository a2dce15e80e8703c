package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.codec.ApduCodec;

/**
 * The records of one response, as many as its size allows; Z39.50-2003 §3.3.1, no segmentation.
 *
 * @param complete whether it contains all requested records
 */
record PresentBatch(List<NamePlusRecord> records, boolean complete) {
  PresentBatch {
    records = List.copyOf(records);
  }

  /**
   * Collects records; fewer when there is no memory for more.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when none is available in the requested
   *     form, or there is no memory for the first (2)
   */
  static PresentBatch collect(RecordStream records, Sizes sizes, ConnectionMemory memory) {
    boolean single = records.left() == 1;
    List<NamePlusRecord> out = new ArrayList<>();
    int room = sizes.room();
    while (records.hasNext()) {
      NamePlusRecord record = fitting(records.next(), single, sizes);
      int size = ApduCodec.sizeOf(record);
      room -= size;
      if (room < 0 && !single) {
        return new PresentBatch(out, false);
      }
      if (!Sizes.isGranted(size, memory)) {
        return partial(out);
      }
      out.add(record);
    }
    return new PresentBatch(out, true);
  }

  /**
   * Returns the records for which there was memory.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when there are none
   */
  static PresentBatch partial(List<NamePlusRecord> records) {
    if (records.isEmpty()) {
      throw Sizes.noMemory();
    }
    return new PresentBatch(records, false);
  }

  /** Returns the record, or a diagnostic if it does not fit into any response. */
  private static NamePlusRecord fitting(NamePlusRecord record, boolean single, Sizes sizes) {
    if (!sizes.fitsExceptionally(record)) {
      return Sizes.instead(record, Diagnostic.RECORD_EXCEEDS_MAXIMUM_SIZE);
    }
    return single || sizes.fits(record)
        ? record
        : Sizes.instead(record, Diagnostic.RECORD_EXCEEDS_PREFERRED_SIZE);
  }
}
