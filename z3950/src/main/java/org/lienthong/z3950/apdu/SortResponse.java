package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * SortResponse, Z39.50-2003 §3.2.7.1.
 *
 * @param sortStatus 0 success, 1 partial, 2 failure
 * @param resultSetStatus after a failure: 1 empty, 2 interim, 3 unchanged, 4 none; or null
 */
public record SortResponse(
    @Nullable Octets referenceId,
    int sortStatus,
    @Nullable Integer resultSetStatus,
    List<DiagRec> diagnostics,
    @Nullable Integer resultCount)
    implements Apdu {
  public static final int SUCCESS = 0;
  public static final int FAILURE = 2;
  public static final int RESULT_SET_UNCHANGED = 3;

  public SortResponse {
    diagnostics = List.copyOf(diagnostics);
  }
}
