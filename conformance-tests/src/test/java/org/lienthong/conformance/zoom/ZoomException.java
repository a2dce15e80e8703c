package org.lienthong.conformance.zoom;

import java.io.IOException;

/** Thrown when a server refuses, or cannot be reached. */
public final class ZoomException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int code;

  ZoomException(int code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns the Bib-1 condition, or libyaz's number from 10000. */
  public int code() {
    return code;
  }
}
