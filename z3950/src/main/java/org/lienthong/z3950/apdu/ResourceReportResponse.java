package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * ResourceReportResponse, Z39.50-2003 §3.2.6.2, without a report.
 *
 * @param resourceReportStatus 0 success … 7; {@link #NO_REPORT} when there is none
 */
public record ResourceReportResponse(@Nullable Octets referenceId, int resourceReportStatus)
    implements Apdu {
  /** failure-1: the server cannot give a report. */
  public static final int NO_REPORT = 2;
}
