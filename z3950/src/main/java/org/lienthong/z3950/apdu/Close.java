package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * Close, Z39.50-2003 §3.2.11; sent by either side and answered by the other.
 *
 * @param reason one of the constants
 * @param diagnosticInformation text for people; null for none
 */
public record Close(
    @Nullable Octets referenceId, int reason, @Nullable String diagnosticInformation)
    implements Apdu {
  public static final int FINISHED = 0;
  public static final int SHUTDOWN = 1;
  public static final int SYSTEM_PROBLEM = 2;
  public static final int RESOURCES = 4;
  public static final int SECURITY_VIOLATION = 5;
  public static final int PROTOCOL_ERROR = 6;
  public static final int LACK_OF_ACTIVITY = 7;

  /** Returns a Close that is not an answer to another. */
  public static Close because(int reason, String information) {
    return new Close(null, reason, information);
  }
}
