package org.lienthong.app.cli;

/**
 * A command cannot do what it was asked; the message says why, and what to do, in both languages.
 * Exit status 2.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandException(String vietnamese, String english) {
    super(Say.both(vietnamese, english), null, false, false);
  }

  /** Makes one of a failure whose message is already for people. */
  public CommandException(String message) {
    super(message, null, false, false);
  }
}
