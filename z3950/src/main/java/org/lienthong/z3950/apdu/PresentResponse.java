package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * PresentResponse, Z39.50-2003 §3.2.3.1; the last or only message of its present.
 *
 * @param presentStatus one of the constants
 * @param nextResultSetPosition counts from 1; 0 when the last record of the set was sent
 */
public record PresentResponse(
    @Nullable Octets referenceId,
    int numberOfRecordsReturned,
    long nextResultSetPosition,
    int presentStatus,
    @Nullable Records records,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public static final int SUCCESS = 0;

  /** Ended by access control. */
  public static final int PARTIAL_1 = 1;

  /** Not all records fit into the message. */
  public static final int PARTIAL_2 = 2;

  public static final int FAILURE = 5;

  public PresentResponse {
    otherInfo = List.copyOf(otherInfo);
  }
}
