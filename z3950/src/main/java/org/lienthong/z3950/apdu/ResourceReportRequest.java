package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/** ResourceReportRequest, Z39.50-2003 §3.2.6.2. */
public record ResourceReportRequest(@Nullable Octets referenceId, @Nullable Octets opId)
    implements Apdu {}
