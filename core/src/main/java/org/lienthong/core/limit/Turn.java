package org.lienthong.core.limit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * The turn of one long response among those that are made at the same time: as many as there are
 * processors, in the order of their asking. Virtual threads are not pre-empted, so that without
 * turns a short response waits for all long ones that were asked for before it. A turn is given
 * back while the client is waited for. For one thread.
 */
public final class Turn implements AutoCloseable {
  private static final Semaphore PROCESSORS =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private final Semaphore turns;
  private boolean held;

  /** Makes a turn of this process, which is not taken yet. */
  public Turn() {
    this(PROCESSORS);
  }

  Turn(Semaphore turns) {
    this.turns = turns;
  }

  /**
   * Waits for the turn; does nothing when it is held already. Others only work while they hold one,
   * so this takes no longer than their work.
   */
  public void take() {
    if (!held) {
      turns.acquireUninterruptibly();
      held = true;
    }
  }

  /** Something that waits for the client. */
  @FunctionalInterface
  public interface Waiting<E extends Exception> {
    /** Waits. */
    void run() throws E;
  }

  /** Gives the turn back while something waits for the client. */
  public <E extends Exception> void giveBackDuring(Waiting<E> waiting) throws E {
    boolean again = held;
    close();
    try {
      waiting.run();
    } finally {
      if (again) {
        take();
      }
    }
  }

  /** Returns a stream to the client that gives the turn back during each write. */
  public OutputStream givenBackDuring(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] octets, int offset, int length) throws IOException {
        giveBackDuring(() -> out.write(octets, offset, length));
      }
    };
  }

  /** Gives the turn back; again does nothing. */
  @Override
  public void close() {
    if (held) {
      held = false;
      turns.release();
    }
  }
}
