package org.lienthong.harvester.store;

import java.util.List;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Migration;

/** The tables of the harvester. */
public final class HarvestTables {
  private static final String OWNER = "harvester";

  private static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              1,
              List.of(
                  "CREATE TABLE IF NOT EXISTS harvest_seen (library TEXT NOT NULL,"
                      + " id TEXT NOT NULL, datestamp TEXT NOT NULL,"
                      + " PRIMARY KEY (library, id))")),
          new Migration(
              2,
              List.of(
                  "CREATE TABLE harvest_lease (library TEXT PRIMARY KEY,"
                      + " holder TEXT NOT NULL, since TEXT NOT NULL, seen TEXT NOT NULL)")),
          new Migration(
              3,
              List.of(
                  "CREATE TABLE cover_visit (record TEXT NOT NULL, address TEXT NOT NULL,"
                      + " picture INTEGER NOT NULL, etag TEXT, modified TEXT,"
                      + " failures INTEGER NOT NULL, reason TEXT, due INTEGER NOT NULL,"
                      + " PRIMARY KEY (record, address)) WITHOUT ROWID")));

  private HarvestTables() {}

  /** Creates the tables, or migrates them to the latest version. */
  public static void migrate(RecordStore store) {
    store.migrate(OWNER, MIGRATIONS);
  }
}
