package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * SearchResponse, Z39.50-2003 §3.2.2.1.
 *
 * @param searchStatus whether the search succeeded
 * @param resultSetStatus after a failure: 1 subset, 2 interim, 3 none, 4 estimate; or null
 * @param presentStatus as in a {@link PresentResponse}; null when no records were requested with
 *     the response
 */
public record SearchResponse(
    @Nullable Octets referenceId,
    long resultCount,
    int numberOfRecordsReturned,
    long nextResultSetPosition,
    boolean searchStatus,
    @Nullable Integer resultSetStatus,
    @Nullable Integer presentStatus,
    @Nullable Records records,
    List<OtherInformation> additionalSearchInfo,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public static final int RESULT_SET_NONE = 3;

  public SearchResponse {
    additionalSearchInfo = List.copyOf(additionalSearchInfo);
    otherInfo = List.copyOf(otherInfo);
  }

  /** Returns this response with {@code info} as its additionalSearchInfo. */
  public SearchResponse with(List<OtherInformation> info) {
    return new SearchResponse(
        referenceId,
        resultCount,
        numberOfRecordsReturned,
        nextResultSetPosition,
        searchStatus,
        resultSetStatus,
        presentStatus,
        records,
        info,
        otherInfo);
  }
}
