package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * ExtendedServicesResponse, Z39.50-2003 §3.2.9.1.
 *
 * @param operationStatus 1 done, 2 accepted, 3 failure
 * @param taskPackage an ESTaskPackage; null when none is returned
 */
public record ExtendedServicesResponse(
    @Nullable Octets referenceId,
    int operationStatus,
    List<DiagRec> diagnostics,
    @Nullable External taskPackage)
    implements Apdu {
  public static final int DONE = 1;
  public static final int ACCEPTED = 2;
  public static final int FAILURE = 3;

  public ExtendedServicesResponse {
    diagnostics = List.copyOf(diagnostics);
  }
}
