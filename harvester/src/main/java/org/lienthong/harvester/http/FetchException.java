package org.lienthong.harvester.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown when a server gave no usable answer. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The kinds of failure: whether asking again may help. */
  public enum Kind {
    /** No server accepts connections there. */
    UNREACHABLE,
    /** The server is busy or the answer was damaged: the next try may succeed. */
    TRANSIENT,
    /** Another try would give the same answer. */
    FINAL
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  /**
   * Creates an exception.
   *
   * @param retryAfter how long the server asked to wait; null when it did not say
   */
  public FetchException(Kind kind, String message, @Nullable Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Creates the exception of a failure that may go away by itself. */
  public static FetchException passing(String message) {
    return new FetchException(Kind.TRANSIENT, message, null);
  }

  /** Creates the exception of a failure that will not go away. */
  public static FetchException lasting(String message) {
    return new FetchException(Kind.FINAL, message, null);
  }

  public Kind kind() {
    return kind;
  }

  /** Returns how long the server asked to wait. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
