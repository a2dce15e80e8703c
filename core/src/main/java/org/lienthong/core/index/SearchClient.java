package org.lienthong.core.index;

import java.util.function.BooleanSupplier;

/**
 * The client for whom a thread searches. A service that can see that its client has disconnected
 * binds {@link #GONE} around its work; a long search asks it now and then, on the same thread, and
 * ends when nobody waits for it.
 */
public final class SearchClient {
  /** Says whether the client has gone; may take a few milliseconds. */
  public static final ScopedValue<BooleanSupplier> GONE = ScopedValue.newInstance();

  private SearchClient() {}

  /** Says whether the client of the current thread is known to have gone. */
  public static boolean isGone() {
    return GONE.isBound() && GONE.get().getAsBoolean();
  }
}
