package org.lienthong.harvester.batch;

import java.util.List;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Migration;

/**
 * The tables of batches.
 *
 * <p>{@code import_change} has a row for each record that a batch changed, with the content before
 * it and the digest of the content after it; {@code undone} is 0, 1 when the change was taken back,
 * 2 when it was left because the record has changed since. {@code import_arrival} has the batch and
 * the content, as it came, of the last arrival of each record; {@code import_held} the content, as
 * it came, of records that people deleted or edited. {@code BYTEA} is the type of PostgreSQL;
 * SQLite stores octets under any name.
 */
final class BatchTables {
  private static final String OWNER = "batches";

  private static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              1,
              List.of(
                  """
                  CREATE TABLE import_batch (
                    number BIGINT PRIMARY KEY,
                    library TEXT NOT NULL,
                    file TEXT NOT NULL,
                    digest TEXT NOT NULL,
                    started TEXT NOT NULL,
                    ended TEXT,
                    requested_by TEXT NOT NULL,
                    state TEXT NOT NULL,
                    added BIGINT NOT NULL,
                    changed BIGINT NOT NULL,
                    unchanged BIGINT NOT NULL,
                    deleted BIGINT NOT NULL,
                    set_aside BIGINT NOT NULL,
                    rejected BIGINT NOT NULL,
                    repaired BIGINT NOT NULL,
                    replaced BIGINT NOT NULL,
                    vanished BIGINT NOT NULL,
                    kept SMALLINT NOT NULL)
                  """,
                  "CREATE INDEX import_batch_library ON import_batch (library, number)",
                  """
                  CREATE TABLE import_change (
                    batch BIGINT NOT NULL,
                    id TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    marc BYTEA NOT NULL,
                    origins TEXT NOT NULL,
                    digest TEXT NOT NULL,
                    undone SMALLINT NOT NULL,
                    PRIMARY KEY (batch, id))
                  """,
                  """
                  CREATE TABLE import_arrival (
                    library TEXT NOT NULL,
                    id TEXT NOT NULL,
                    batch BIGINT NOT NULL,
                    digest TEXT NOT NULL,
                    PRIMARY KEY (library, id))
                  """,
                  """
                  CREATE TABLE import_held (
                    library TEXT NOT NULL,
                    id TEXT NOT NULL,
                    digest TEXT NOT NULL,
                    what TEXT NOT NULL,
                    since TEXT NOT NULL,
                    requested_by TEXT NOT NULL,
                    PRIMARY KEY (library, id))
                  """)));

  private BatchTables() {}

  static void migrate(RecordStore store) {
    store.migrate(OWNER, MIGRATIONS);
  }
}
