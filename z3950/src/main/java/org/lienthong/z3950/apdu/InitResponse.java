package org.lienthong.z3950.apdu;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * InitializeResponse, Z39.50-2003 §3.2.1.1.
 *
 * @param versions protocol versions in force: all up to the greatest that both know
 * @param options options in force
 * @param result whether the server accepts the association
 * @param userInformation the reason for a refusal (diagnostic format {@code diag-1}), or null
 */
public record InitResponse(
    @Nullable Octets referenceId,
    Set<Integer> versions,
    Set<InitOption> options,
    int preferredMessageSize,
    int exceptionalRecordSize,
    boolean result,
    Implementation implementation,
    @Nullable External userInformation,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public InitResponse {
    versions = Set.copyOf(versions);
    options = Set.copyOf(options);
    otherInfo = List.copyOf(otherInfo);
  }
}
