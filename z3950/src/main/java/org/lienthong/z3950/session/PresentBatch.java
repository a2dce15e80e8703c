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
   * Collects records.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when none is available in the requested
   *     form
   */
  static PresentBatch collect(RecordStream records, Sizes sizes) {
    boolean single = records.left() == 1;
    List<NamePlusRecord> out = new ArrayList<>();
    int room = sizes.room();
    while (records.hasNext()) {
      NamePlusRecord record = fitting(records.next(), single, sizes);
      room -= ApduCodec.sizeOf(record);
      if (room < 0 && !single) {
        return new PresentBatch(out, false);
      }
      out.add(record);
    }
    return new PresentBatch(out, true);
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
