package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * ExtendedServicesRequest, Z39.50-2003 §3.2.9.1.
 *
 * @param function 1 create, 2 delete, 3 modify
 * @param waitAction 1 wait, 2 wait if possible, 3 don't wait, 4 don't return the package
 */
public record ExtendedServicesRequest(
    @Nullable Octets referenceId,
    int function,
    Oid packageType,
    @Nullable String packageName,
    @Nullable String userId,
    @Nullable String description,
    @Nullable External taskSpecificParameters,
    int waitAction,
    @Nullable String elements)
    implements Apdu {
  public static final int CREATE = 1;
  public static final int WAIT = 1;
  public static final int DONT_RETURN_PACKAGE = 4;
}
