package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/** A part of a present's records, sent before the PresentResponse; Z39.50-2003 §3.2.3.2. */
public record Segment(
    @Nullable Octets referenceId, int numberOfRecordsReturned, List<NamePlusRecord> records)
    implements Apdu {
  public Segment {
    records = List.copyOf(records);
  }
}
