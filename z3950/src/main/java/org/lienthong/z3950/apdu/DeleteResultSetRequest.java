package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * DeleteResultSetRequest, Z39.50-2003 §3.2.4.1.
 *
 * @param deleteFunction 0 for the listed sets, 1 for all
 */
public record DeleteResultSetRequest(
    @Nullable Octets referenceId, int deleteFunction, List<String> resultSetList) implements Apdu {
  public static final int LIST = 0;
  public static final int ALL = 1;

  public DeleteResultSetRequest {
    resultSetList = List.copyOf(resultSetList);
  }
}
