package org.lienthong.console.api.v1;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.api.v1.body.Label;
import org.lienthong.console.api.v1.body.Problem;
import org.lienthong.console.api.v1.body.ProblemKind;
import org.lienthong.console.api.v1.body.ProblemKinds;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.http.HttpRefusal;

/** Makes problem details of refused requests, and lists the kinds of problems. */
final class Problems implements Resource {
  static final String PATH = "/problems";

  @Override
  public Set<Parameter> parameters() {
    return Set.of();
  }

  @Override
  public Answer get(ApiRequest request) {
    return Answer.of(
        new ProblemKinds(
            Arrays.stream(ProblemType.values())
                .map(t -> new ProblemKind(address(t, request.addresses()), t.status(), t.title()))
                .toList()),
        ApiLimits.FRESH_LISTS);
  }

  private static String address(ProblemType type, Addresses addresses) {
    return addresses.of(PATH) + "#" + type.code();
  }

  /**
   * Returns the answer to a refused request.
   *
   * @param requestId empty for none
   */
  static Answer answer(ProblemException refused, Addresses addresses, String requestId) {
    return answer(refused, refused.type().status(), addresses, requestId);
  }

  /** Returns the answer to a request that the server refuses whatever it asks for. */
  static Answer answer(HttpRefusal refused, Addresses addresses, String requestId) {
    String[] reason = refused.reason().split(" / ", 2);
    ProblemType type =
        switch (refused.status()) {
          case HttpStatus.SERVICE_UNAVAILABLE_503 -> ProblemType.BUSY;
          case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ProblemType.INTERNAL_ERROR;
          default -> ProblemType.REFUSED;
        };
    return answer(
        type.because(reason[0] + ".", reason[reason.length - 1] + "."),
        refused.status(),
        addresses,
        requestId);
  }

  private static Answer answer(
      ProblemException refused, int status, Addresses addresses, String requestId) {
    ProblemType type = refused.type();
    Problem body =
        new Problem(
            address(type, addresses),
            both(type.title()),
            status,
            both(refused.detail()),
            refused.detail(),
            refused.parameter(),
            refused.diagnostic(),
            requestId.isEmpty() ? null : requestId);
    return new Answer(
        status,
        body,
        null,
        type == ProblemType.BUSY
            ? Map.of(HttpHeader.RETRY_AFTER, String.valueOf(ApiLimits.BUSY.toSeconds()))
            : Map.of());
  }

  private static String both(Label text) {
    return text.vi() + " / " + text.en();
  }

  /** Returns the problem of a search that the index or the query language refuses. */
  static ProblemException of(RefusedException refused) {
    Refusal refusal = refused.refusal();
    return switch (refusal.diagnostic()) {
      case RESOURCES_EXHAUSTED ->
          ProblemType.TOO_EXPENSIVE.because(
              "Tìm như vậy quá tốn thời gian. Hãy thêm từ, bớt dấu * và ?, hoặc chọn thư viện, lớp.",
              "The search takes too much time. Add words, use fewer masks (* and ?), or choose a"
                  + " library or a grade.");
      case TEMPORARY_SYSTEM_ERROR ->
          ProblemType.BUSY.because(
              "Máy chủ đang bận. Hãy thử lại sau ít giây.",
              "The server is busy. Try again in a few seconds.");
      default -> {
        String message = refusal.diagnostic().message() + about(refusal.details());
        yield new ProblemException(
            ProblemType.BAD_QUERY,
            new Label(
                "Câu truy vấn không dùng được, theo chẩn đoán của SRU: " + message + ".",
                "The query is not possible; the diagnostic of SRU is: " + message + "."),
            null,
            refusal.diagnostic().sru());
      }
    };
  }

  private static String about(@Nullable String details) {
    return details == null ? "" : " (" + details + ")";
  }
}
