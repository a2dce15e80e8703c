package org.lienthong.conformance.zoom;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.z3950.server.Z3950Server;
import org.lienthong.z3950.server.Z3950Settings;
import org.lienthong.z3950.session.Backend;

/** A Z39.50 server in this process over a real store and index, with one library, A. */
final class SmallServer implements AutoCloseable {
  private final RecordStore store;
  private final LuceneIndex index;
  private final Z3950Server server;
  private final String address;

  /** Starts a server with two books. */
  SmallServer(Path folder) throws IOException {
    this(folder, List.of(book("1", "Truyện Kiều"), book("2", "Truyện cổ tích")));
  }

  SmallServer(Path folder, List<MarcRecord> records) throws IOException {
    store = SqliteStore.open(folder.resolve("records.sqlite"), InstantSource.system());
    StoredLibraries libraries = new StoredLibraries(store, "Liên hiệp");
    libraries.put(new Library("A", "Thư viện A", Map.of()));
    records.forEach(this::put);
    index = LuceneIndex.inMemory(store);
    while (index.catchUp(StoreLimits.BATCH) > 0) {
      // until all is indexed
    }
    index.flush();
    index.flush();
    Accounts accounts = new Accounts(store, new SecureRandom());
    server =
        new Z3950Server(
            Z3950Settings.plain("127.0.0.1", 0),
            new Backend(
                libraries,
                index,
                store,
                new Logins(accounts, InstantSource.system()),
                Budgets.ofThisProcess()),
            InstantSource.system());
    address = "127.0.0.1:" + server.start();
  }

  String address() {
    return address;
  }

  private static MarcRecord book(String id, String title) {
    return new MarcRecord(
        Leader.BOOK, List.of(ControlField.of("001", id), DataField.of("245", "10", "a", title)));
  }

  private void put(MarcRecord record) {
    String id = record.controlNumber().orElseThrow();
    store.write(transaction ->
        transaction.apply(new RecordChange.Put("A", id, record, List.of(), List.of())));
  }

  @Override
  public void close() {
    server.close();
    index.close();
    store.close();
  }
}
