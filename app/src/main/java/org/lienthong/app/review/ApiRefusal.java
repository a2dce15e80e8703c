package org.lienthong.app.review;

import java.util.Map;
import org.lienthong.app.cli.Say;

/** A request that is answered with an HTTP status and a reason, in both languages. */
final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ApiRefusal(int status, String vietnamese, String english) {
    super(Say.both(vietnamese, english), null, false, false);
    this.status = status;
  }

  ApiAnswer answer() {
    return new ApiAnswer(status, Map.of("error", Map.of("message", String.valueOf(getMessage()))));
  }
}
