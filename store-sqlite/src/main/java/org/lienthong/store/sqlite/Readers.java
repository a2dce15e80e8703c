package org.lienthong.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;

/** A pool of read connections, opened on demand. For use by any number of threads. */
final class Readers implements AutoCloseable {
  /**
   * More readers at once than cores can serve only wait for each other; fewer would wait for the
   * disk.
   */
  private static final int MAX = 16;

  private final Opener opener;
  private final Damage damage;
  private final Semaphore slots = new Semaphore(MAX);
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Opener opener, Damage damage) {
    this.opener = opener;
    this.damage = damage;
  }

  /** Runs {@code work} on a connection that no other thread uses during it. */
  <T> T read(Reading<T> work) {
    return on(session -> work.with(session.statements()));
  }

  /** Does the same in one transaction, so that all statements see one snapshot of the store. */
  <T> T readAtOnce(Reading<T> work) {
    return on(session -> {
      session.connection().setAutoCommit(false);
      T result = work.with(session.statements());
      session.connection().rollback();
      session.connection().setAutoCommit(true);
      return result;
    });
  }

  private <T> T on(SessionWork<T> work) {
    slots.acquireUninterruptibly();
    try {
      if (closed) {
        throw new StoreException("the record store is closed");
      }
      Session session = idle.pollFirst();
      return keeping(session == null ? opener.open() : session, work);
    } catch (RuntimeException e) {
      damage.look(e);
      throw e;
    } catch (Exception e) {
      damage.look(e);
      throw new StoreException("cannot read the record store: " + e.getMessage(), e);
    } finally {
      slots.release();
    }
  }

  /** Returns the connection to the pool, unless the work fails: then it may be unusable. */
  private <T> T keeping(Session session, SessionWork<T> work) throws Exception {
    boolean done = false;
    try {
      T result = work.on(session);
      idle.addFirst(session);
      done = true;
      return result;
    } finally {
      if (!done) {
        session.close();
      }
    }
  }

  @Override
  public void close() {
    slots.acquireUninterruptibly(MAX);
    closed = true;
    try {
      closeIdle();
    } catch (SQLException e) {
      throw new StoreException("cannot close the record store: " + e.getMessage(), e);
    } finally {
      slots.release(MAX);
    }
  }

  private void closeIdle() throws SQLException {
    Session session = idle.pollFirst();
    if (session != null) {
      try (session) {
        closeIdle();
      }
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
    T with(Statements sql) throws Exception;
  }

  private interface SessionWork<T> {
    T on(Session session) throws Exception;
  }
}
