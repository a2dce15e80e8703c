package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;

/**
 * DeleteResultSetResponse, Z39.50-2003 §3.2.4.1; statuses are {@code DeleteSetStatus} numbers.
 *
 * @param deleteListStatuses one for each requested set
 */
public record DeleteResultSetResponse(
    @Nullable Octets referenceId,
    int deleteOperationStatus,
    List<ListStatus> deleteListStatuses,
    @Nullable Integer numberNotDeleted,
    List<ListStatus> bulkStatuses,
    @Nullable String deleteMessage)
    implements Apdu {
  public static final int SUCCESS = 0;
  public static final int DID_NOT_EXIST = 1;
  public static final int NOT_ALL_REQUESTED_DELETED = 9;

  public DeleteResultSetResponse {
    deleteListStatuses = List.copyOf(deleteListStatuses);
    bulkStatuses = List.copyOf(bulkStatuses);
  }

  /** The status of one result set. */
  public record ListStatus(String id, int status) {}
}
