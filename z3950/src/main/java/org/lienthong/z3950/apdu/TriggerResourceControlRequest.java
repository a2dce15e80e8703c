package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * TriggerResourceControlRequest, Z39.50-2003 §3.2.6.3; has no response.
 *
 * @param requestedAction 1 report, 2 control, 3 cancel
 */
public record TriggerResourceControlRequest(@Nullable Octets referenceId, int requestedAction)
    implements Apdu {}
