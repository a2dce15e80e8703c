package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * SearchRequest, Z39.50-2003 §3.2.2.1. Database names are in the client's order.
 *
 * @param smallSetUpperBound with at most this many hits, the response contains all records
 * @param largeSetLowerBound with at least this many hits, it contains none
 * @param mediumSetPresentNumber how many it contains in between
 * @param replaceIndicator whether a result set of that name may be overwritten
 */
public record SearchRequest(
    @Nullable Octets referenceId,
    int smallSetUpperBound,
    int largeSetLowerBound,
    int mediumSetPresentNumber,
    boolean replaceIndicator,
    String resultSetName,
    List<String> databaseNames,
    @Nullable ElementSetNames smallSetElementSetNames,
    @Nullable ElementSetNames mediumSetElementSetNames,
    @Nullable Oid preferredRecordSyntax,
    SearchQuery query,
    List<OtherInformation> additionalSearchInfo,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public SearchRequest {
    databaseNames = List.copyOf(databaseNames);
    additionalSearchInfo = List.copyOf(additionalSearchInfo);
    otherInfo = List.copyOf(otherInfo);
  }
}
