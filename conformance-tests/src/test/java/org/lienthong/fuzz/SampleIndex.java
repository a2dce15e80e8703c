package org.lienthong.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordChange;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A store and an index with the records of one sample catalogue, at a moment that never passes. */
final class SampleIndex {
  /** The library that has the records; the union has the same. */
  static final Library LIBRARY = SampleCatalogues.members().getFirst();

  private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

  final InstantSource clock;
  final Path folder;
  final SqliteStore store;
  final StoredLibraries libraries;
  final LuceneIndex index;
  final Logins logins;
  final Budgets budgets = Budgets.ofThisProcess();

  SampleIndex() {
    AtomicReference<Instant> now = new AtomicReference<>(WRITTEN);
    clock = now::get;
    try {
      folder = Files.createTempDirectory("lienthong-fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store = SqliteStore.open(folder.resolve("records.sqlite"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    libraries.put(LIBRARY);
    int number = 0;
    for (MarcRecord record : SampleCatalogues.of(LIBRARY.code())) {
      put(String.valueOf(++number), record);
    }
    index = LuceneIndex.inMemory(store);
    while (index.catchUp(1_000) > 0) {
      // until the log is applied
    }
    index.flush();
    logins = new Logins(new Accounts(store, new java.security.SecureRandom()), clock);
    now.set(WRITTEN.plusSeconds(3_600));
  }

  private void put(String id, MarcRecord record) {
    store.write(transaction -> {
      for (String catalogue : List.of(LIBRARY.code(), Catalogue.UNION)) {
        transaction.apply(new RecordChange.Put(catalogue, id, record, List.of(), List.of()));
      }
      return true;
    });
  }
}
