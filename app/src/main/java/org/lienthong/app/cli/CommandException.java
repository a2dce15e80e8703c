package org.lienthong.app.cli;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thrown when a command cannot run; the message says why, and what to do, in both languages. Exit
 * status 2.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandException(String vietnamese, String english) {
    super(Say.both(vietnamese, english), null, false, false);
  }

  /**
   * Reports it in the caller's form, text or JSON.
   *
   * @return the exit status
   */
  public int report(Output out) {
    String message = String.valueOf(getMessage());
    if (out.json()) {
      Map<String, Object> error = Map.of("error", Map.of("message", message));
      out.line(JsonMapper.builder().build().writeValueAsString(error));
    }
    out.error("lienthong: " + message);
    return 2;
  }

  /** Creates an exception whose message is already in both languages. */
  public CommandException(String message) {
    super(message, null, false, false);
  }
}
