package org.lienthong.z3950.session;

import java.util.List;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.DeleteResultSetResponse.ListStatus;

/** The Delete service for result sets, Z39.50-2003 §3.2.4. */
final class DeleteService {
  private final ResultSets sets;

  DeleteService(ResultSets sets) {
    this.sets = sets;
  }

  DeleteResultSetResponse delete(DeleteResultSetRequest request) {
    if (request.deleteFunction() == DeleteResultSetRequest.ALL) {
      sets.clear();
      return response(request, DeleteResultSetResponse.SUCCESS, List.of());
    }
    List<ListStatus> statuses = request.resultSetList().stream().map(this::delete).toList();
    boolean all = statuses.stream().allMatch(s -> s.status() == DeleteResultSetResponse.SUCCESS);
    return response(
        request,
        all ? DeleteResultSetResponse.SUCCESS : DeleteResultSetResponse.NOT_ALL_REQUESTED_DELETED,
        statuses);
  }

  private ListStatus delete(String name) {
    return new ListStatus(
        name,
        sets.remove(name)
            ? DeleteResultSetResponse.SUCCESS
            : DeleteResultSetResponse.DID_NOT_EXIST);
  }

  private static DeleteResultSetResponse response(
      DeleteResultSetRequest request, int status, List<ListStatus> statuses) {
    return new DeleteResultSetResponse(
        request.referenceId(), status, statuses, null, List.of(), null);
  }
}
