package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.DeleteResultSetResponse.ListStatus;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;

/** Codec of DeleteResultSetRequest and DeleteResultSetResponse. */
final class ResultSetCodec {
  private static final int DELETE_FUNCTION = context(32);
  private static final int DELETE_SET_STATUS = context(33);
  private static final int OPERATION_STATUS = context(0);
  private static final int LIST_STATUSES = context(1);
  private static final int NUMBER_NOT_DELETED = context(34);
  private static final int BULK_STATUSES = context(35);
  private static final int DELETE_MESSAGE = context(36);

  private ResultSetCodec() {}

  static void write(BerWriter out, DeleteResultSetRequest request) {
    out.octets(Tags.REFERENCE_ID, request.referenceId());
    out.integer(DELETE_FUNCTION, (long) request.deleteFunction());
    if (!request.resultSetList().isEmpty()) {
      out.sequence(
          () -> request.resultSetList().forEach(name -> out.text(Tags.RESULT_SET_ID, name)));
    }
  }

  static DeleteResultSetRequest request(BerElement in) {
    return new DeleteResultSetRequest(
        Read.referenceId(in),
        Read.required(in, DELETE_FUNCTION, "deleteFunction"),
        Read.texts(in, BerTag.SEQUENCE));
  }

  static void write(BerWriter out, DeleteResultSetResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(OPERATION_STATUS, (long) response.deleteOperationStatus());
    write(out, LIST_STATUSES, response.deleteListStatuses());
    out.integer(NUMBER_NOT_DELETED, response.numberNotDeleted());
    write(out, BULK_STATUSES, response.bulkStatuses());
    out.text(DELETE_MESSAGE, response.deleteMessage());
  }

  static DeleteResultSetResponse response(BerElement in) {
    return new DeleteResultSetResponse(
        Read.referenceId(in),
        Read.required(in, OPERATION_STATUS, "deleteOperationStatus"),
        Read.list(in, LIST_STATUSES, ResultSetCodec::status),
        Read.integer(in, NUMBER_NOT_DELETED),
        Read.list(in, BULK_STATUSES, ResultSetCodec::status),
        Read.text(in, DELETE_MESSAGE));
  }

  private static void write(BerWriter out, int tag, List<ListStatus> statuses) {
    if (!statuses.isEmpty()) {
      out.constructed(tag, () -> statuses.forEach(status -> write(out, status)));
    }
  }

  private static void write(BerWriter out, ListStatus status) {
    out.sequence(() -> {
      out.text(Tags.RESULT_SET_ID, status.id());
      out.integer(DELETE_SET_STATUS, (long) status.status());
    });
  }

  private static ListStatus status(BerElement in) {
    return new ListStatus(
        in.required(Tags.RESULT_SET_ID, "id").text(),
        Read.required(in, DELETE_SET_STATUS, "status"));
  }
}
