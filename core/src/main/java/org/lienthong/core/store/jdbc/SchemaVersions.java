package org.lienthong.core.store.jdbc;

import java.util.List;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;

/**
 * The table {@code schema_version}: the migration steps that a store has run, by module. For the
 * adapters of stores, which run it inside a write transaction.
 */
public final class SchemaVersions {
  /** The statement that creates the table. */
  public static final String DDL =
      "CREATE TABLE IF NOT EXISTS schema_version (owner TEXT NOT NULL, version BIGINT NOT NULL,"
          + " PRIMARY KEY (owner, version))";

  private SchemaVersions() {}

  /** Returns the last version of a module's tables; 0 when none of its steps was run. */
  public static long of(Statements sql, String owner) {
    return sql.number(
        "SELECT coalesce(max(version), 0) FROM schema_version WHERE owner = ?", owner);
  }

  /**
   * Says whether {@link #migrate} has steps to run.
   *
   * @throws StoreException when the store has run more steps than these
   */
  public static boolean isBehind(Statements sql, String owner, List<Migration> migrations) {
    check(owner, migrations);
    long version = of(sql, owner);
    if (version > migrations.size()) {
      throw newer(owner, version, migrations.size());
    }
    return version < migrations.size();
  }

  /**
   * Runs the steps that the store has not run.
   *
   * @throws StoreException when the store has run more steps than these
   */
  public static void migrate(Statements sql, String owner, List<Migration> migrations) {
    if (isBehind(sql, owner, migrations)) {
      long version = of(sql, owner);
      for (Migration migration : migrations) {
        if (migration.version() > version) {
          migration.statements().forEach(sql::run);
          sql.run(
              "INSERT INTO schema_version (owner, version) VALUES (?, ?)",
              owner,
              migration.version());
        }
      }
    }
  }

  private static StoreException newer(String owner, long found, int known) {
    return new StoreException(
        "Kho dữ liệu do một phiên bản mới hơn của chương trình ghi (các bảng %s: phiên bản %d, ở đây chỉ biết đến %d). Hãy dùng phiên bản mới hơn đó."
                .formatted(owner, found, known)
            + " / A newer version of the program wrote this store (tables of %s: version %d, known here: %d). Use that version."
                .formatted(owner, found, known));
  }

  private static void check(String owner, List<Migration> migrations) {
    for (int i = 0; i < migrations.size(); i++) {
      if (migrations.get(i).version() != i + 1) {
        throw new IllegalArgumentException(
            "migration " + migrations.get(i).version() + " of " + owner + " stands at " + (i + 1));
      }
    }
  }
}
