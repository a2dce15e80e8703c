package org.lienthong.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;

/**
 * One snapshot of a store's file, for reading only; another process may write the store meanwhile.
 * Nothing is migrated. For one thread at a time.
 */
public final class StoreSnapshot implements AutoCloseable {
  private final Session session;

  private StoreSnapshot(Session session) {
    this.session = session;
  }

  /**
   * Opens the store in {@code file}, as it is now.
   *
   * @throws StoreException when the file is not a store, or cannot be read
   */
  public static StoreSnapshot open(Path file) {
    Session session = null;
    try {
      session = new Session(StoreCopy.reading(file));
      session.connection().setAutoCommit(false);
      // The first statement fixes the snapshot.
      session.statements().number("SELECT count(*) FROM record WHERE key = 0");
      return new StoreSnapshot(session);
    } catch (SQLException | StoreException e) {
      if (session != null) {
        close(session);
      }
      throw new StoreException("cannot read the record store " + file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the statements that read the snapshot. */
  public Statements statements() {
    return session.statements();
  }

  private static void close(Session session) {
    try {
      session.close();
    } catch (SQLException e) {
      throw new StoreException("cannot close the record store: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    close(session);
  }
}
