package org.lienthong.app.engine;

import java.time.InstantSource;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.library.Library;
import org.lienthong.library.LibraryRegistry;
import org.lienthong.library.StoredLibraries;
import org.lienthong.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

/**
 * Store, libraries, projections and harvester over one data directory. For use by any number of
 * threads.
 */
public final class Engine implements AutoCloseable {
  private static final String UNION_TITLE = "Mục lục liên hợp / Union catalogue";

  private final RecordStore store;
  private final LibraryRegistry libraries;

  private Engine(RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = libraries;
  }

  /** Opens what {@code directory} holds; the directory stays the caller's to close. */
  public static Engine open(DataDirectory directory, InstantSource clock) {
    RecordStore store = SqliteStore.open(directory.records(), clock);
    return new Engine(store, new StoredLibraries(store, UNION_TITLE));
  }

  /** Returns the record store. */
  public RecordStore store() {
    return store;
  }

  /** Returns the registry of libraries. */
  public LibraryRegistry libraries() {
    return libraries;
  }

  /** Registers a library, or changes what is known of it. */
  public void putLibrary(Library library) {
    libraries.put(library);
  }

  /** Takes a library out; returns how many records went. */
  public long removeLibrary(String code) {
    return libraries.remove(code);
  }

  @Override
  public void close() {
    store.close();
  }
}
