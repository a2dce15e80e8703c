package org.lienthong.harvester.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server gave no answer that can be used. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whether asking again may help. */
  public enum Kind {
    /** Nobody listens there. */
    UNREACHABLE,
    /** The server is busy or the answer came in damaged: the next try may go well. */
    TRANSIENT,
    /** The answer is what it is. */
    FINAL
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  /**
   * Makes one.
   *
   * @param retryAfter how long the server asked to wait; null when it did not say
   */
  public FetchException(Kind kind, String message, @Nullable Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Makes one that may go away by itself. */
  public static FetchException passing(String message) {
    return new FetchException(Kind.TRANSIENT, message, null);
  }

  /** Makes one that will not go away. */
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
