package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * PresentRequest, Z39.50-2003 §3.2.3.1.
 *
 * @param start counts from 1
 * @param additionalRanges more ranges of the same set, after the first one
 * @param composition null when the server may choose
 * @param maxSegmentCount null when not limited
 * @param maxRecordSize octets, for level 2 segmentation; null when not limited
 * @param maxSegmentSize octets, for level 2 segmentation; null for the association's
 */
public record PresentRequest(
    @Nullable Octets referenceId,
    String resultSetId,
    int start,
    int count,
    List<Range> additionalRanges,
    @Nullable RecordComposition composition,
    @Nullable Oid preferredRecordSyntax,
    @Nullable Integer maxSegmentCount,
    @Nullable Integer maxRecordSize,
    @Nullable Integer maxSegmentSize,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public PresentRequest {
    additionalRanges = List.copyOf(additionalRanges);
    otherInfo = List.copyOf(otherInfo);
  }

  /**
   * A range of a result set.
   *
   * @param start counts from 1
   */
  public record Range(int start, int count) {}
}
