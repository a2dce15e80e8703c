package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/** A Z39.50 message; the permitted types are all supported messages. */
public sealed interface Apdu
    permits InitRequest,
        InitResponse,
        SearchRequest,
        SearchResponse,
        PresentRequest,
        PresentResponse,
        Segment,
        DeleteResultSetRequest,
        DeleteResultSetResponse,
        TriggerResourceControlRequest,
        ResourceReportRequest,
        ResourceReportResponse,
        ScanRequest,
        ScanResponse,
        SortRequest,
        SortResponse,
        ExtendedServicesRequest,
        ExtendedServicesResponse,
        Close {
  /** The client's identifier of a request, echoed in the response; null when it sent none. */
  @Nullable Octets referenceId();
}
