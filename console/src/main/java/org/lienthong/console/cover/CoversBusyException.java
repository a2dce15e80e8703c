package org.lienthong.console.cover;

/** Too many covers are made small at the moment; the browser may ask again. */
public final class CoversBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CoversBusyException() {
    super("covers", null, false, false);
  }
}
