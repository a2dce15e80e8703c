package org.lienthong.z3950.apdu;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * InitializeRequest, Z39.50-2003 §3.2.1.1.
 *
 * @param versions protocol versions that the client offers
 * @param preferredMessageSize maximum octets of a response that the client prefers
 * @param exceptionalRecordSize maximum octets of a response with one record that it accepts
 */
public record InitRequest(
    @Nullable Octets referenceId,
    Set<Integer> versions,
    Set<InitOption> options,
    int preferredMessageSize,
    int exceptionalRecordSize,
    @Nullable IdAuthentication idAuthentication,
    Implementation implementation,
    @Nullable External userInformation,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public InitRequest {
    versions = Set.copyOf(versions);
    options = Set.copyOf(options);
    otherInfo = List.copyOf(otherInfo);
  }
}
