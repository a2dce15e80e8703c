package org.lienthong.console.api.v1;

import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A response before it is written.
 *
 * @param status of HTTP
 * @param body what becomes a JSON object
 * @param fresh how long it may be reused; null for not at all
 * @param headers others than those of every response
 */
record Answer(int status, Object body, @Nullable Duration fresh, Map<HttpHeader, String> headers) {
  Answer {
    headers = Map.copyOf(headers);
  }

  /** Returns the response with what was asked for. */
  static Answer of(Object body, Duration fresh) {
    return new Answer(HttpStatus.OK_200, body, fresh, Map.of());
  }
}
