package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * ScanRequest, Z39.50-2003 §3.2.8.1.
 *
 * @param attributeSet default set, for attributes that name none; null for Bib-1
 * @param stepSize terms to skip between two entries; null for the server's choice
 * @param preferredPosition requested position of the start point in the response, from 1; 0 for one
 *     before the first; null for the server's choice
 */
public record ScanRequest(
    @Nullable Octets referenceId,
    List<String> databaseNames,
    @Nullable Oid attributeSet,
    RpnStructure.AttributesPlusTerm startPoint,
    @Nullable Integer stepSize,
    int numberOfTermsRequested,
    @Nullable Integer preferredPosition)
    implements Apdu {
  public ScanRequest {
    databaseNames = List.copyOf(databaseNames);
  }
}
