package org.lienthong.console.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.http.HttpRefusal;

/**
 * A JSON response before it is written.
 *
 * @param status HTTP status
 * @param body the members of a JSON object
 */
record ApiAnswer(int status, Map<String, ?> body) {
  /**
   * Returns the response to a refused request.
   *
   * @param id of the request; empty for none
   */
  static ApiAnswer of(HttpRefusal refusal, String id) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", refusal.reason());
    if (!id.isEmpty()) {
      error.put("requestId", id);
    }
    return new ApiAnswer(refusal.status(), Map.of("error", error));
  }
}
