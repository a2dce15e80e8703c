package org.lienthong.console.api.v1;

import java.util.Locale;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.api.v1.body.Label;

/** The kinds of problems (RFC 9457). Their names are part of the interface. */
enum ProblemType {
  BAD_PARAMETER(HttpStatus.BAD_REQUEST_400, "Tham số không đúng", "Invalid parameter"),
  BAD_QUERY(
      HttpStatus.BAD_REQUEST_400, "Câu truy vấn không dùng được", "The query is not possible"),
  NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND_404, "Không có địa chỉ này", "There is no such address"),
  NO_SUCH_RECORD(HttpStatus.NOT_FOUND_404, "Không có biểu ghi này", "There is no such record"),
  NO_SUCH_LIBRARY(HttpStatus.NOT_FOUND_404, "Không có thư viện này", "There is no such library"),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED_405, "Không nhận phương thức này", "The method is not allowed"),
  RECORD_DELETED(HttpStatus.GONE_410, "Biểu ghi đã bị xoá", "The record was deleted"),
  LIBRARY_REMOVED(HttpStatus.GONE_410, "Thư viện đã rời mạng", "The library has left"),
  TOO_EXPENSIVE(
      HttpStatus.UNPROCESSABLE_ENTITY_422,
      "Tìm như vậy quá tốn thời gian",
      "The search takes too much time"),
  REFUSED(HttpStatus.BAD_REQUEST_400, "Yêu cầu bị từ chối", "The request is refused"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR_500, "Máy chủ gặp lỗi", "The server failed"),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE_503, "Máy chủ đang bận", "The server is busy");

  private final int status;
  private final Label title;

  ProblemType(int status, String vietnamese, String english) {
    this.status = status;
    this.title = new Label(vietnamese, english);
  }

  int status() {
    return status;
  }

  Label title() {
    return title;
  }

  /** Returns its name in addresses. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the refusal of a request, with a sentence in each language. */
  ProblemException because(String vietnamese, String english) {
    return new ProblemException(this, new Label(vietnamese, english), null, null);
  }
}
