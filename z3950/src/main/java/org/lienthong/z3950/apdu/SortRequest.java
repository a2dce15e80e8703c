package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/** SortRequest, Z39.50-2003 §3.2.7.1; the most important key is the first. */
public record SortRequest(
    @Nullable Octets referenceId,
    List<String> inputResultSetNames,
    String sortedResultSetName,
    List<SortKeySpec> sortSequence)
    implements Apdu {
  public SortRequest {
    inputResultSetNames = List.copyOf(inputResultSetNames);
    sortSequence = List.copyOf(sortSequence);
  }
}
