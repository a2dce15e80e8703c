package org.lienthong.app.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The parts that were opened so far; closes all of them, the last one first. For one thread at a
 * time.
 */
public final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Adds a part and returns it. */
  public <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Closes all parts after opening a further one failed; their failures are suppressed in it. */
  public void closeAfter(Throwable failure) {
    Throwable first = closeAll();
    if (first != null) {
      failure.addSuppressed(first);
    }
  }

  /**
   * Closes all parts, also when one of them fails. Throws the first failure; the others are
   * suppressed in it.
   */
  @Override
  public void close() {
    switch (closeAll()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Exception e -> throw new IllegalStateException("cannot close: " + e.getMessage(), e);
    }
  }

  private @Nullable Exception closeAll() {
    Exception first = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    return first;
  }
}
