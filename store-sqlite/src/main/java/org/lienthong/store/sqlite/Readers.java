package org.lienthong.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.lienthong.core.store.StoreException;

/** A pool of reading connections, opened as they are needed. For use by any number of threads. */
final class Readers implements AutoCloseable {
  /**
   * More readers at once than cores can serve only wait for each other; fewer would wait for the
   * disk.
   */
  private static final int MAX = 16;

  private final Opener opener;
  private final Semaphore slots = new Semaphore(MAX);
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Opener opener) {
    this.opener = opener;
  }

  /** Runs {@code work} on a connection that no other thread uses meanwhile. */
  <T> T read(Reading<T> work) {
    slots.acquireUninterruptibly();
    try {
      if (closed) {
        throw new StoreException("the record store is closed");
      }
      Session session = idle.pollFirst();
      if (session == null) {
        session = opener.open();
      }
      T result = work.on(session);
      idle.addFirst(session);
      return result;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StoreException("cannot read the record store: " + e.getMessage(), e);
    } finally {
      slots.release();
    }
  }

  @Override
  public void close() {
    slots.acquireUninterruptibly(MAX);
    closed = true;
    try {
      for (Session session : idle) {
        session.close();
      }
    } catch (SQLException e) {
      throw new StoreException("cannot close the record store: " + e.getMessage(), e);
    } finally {
      slots.release(MAX);
    }
  }

  /** Opens a connection. */
  @FunctionalInterface
  interface Opener {
    /** Does it. */
    Session open() throws SQLException;
  }

  /** Work that reads. */
  @FunctionalInterface
  interface Reading<T> {
    /** Does it. */
    T on(Session session) throws Exception;
  }
}
