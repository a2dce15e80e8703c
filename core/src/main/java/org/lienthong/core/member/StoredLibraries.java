package org.lienthong.core.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.lienthong.core.store.BatchedWork;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry in a table of the record store, with a copy in memory for readers. A removal that
 * was interrupted is completed when the registry is opened again.
 */
public final class StoredLibraries implements LibraryRegistry {
  private static final List<String> DDL =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS library (
            folded_code TEXT PRIMARY KEY,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            attributes TEXT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS former_library (
            folded_code TEXT PRIMARY KEY,
            code TEXT NOT NULL,
            name TEXT NOT NULL)
          """);

  /** The libraries whose removal has begun and is not complete. */
  private static final String REMOVALS =
      "CREATE TABLE IF NOT EXISTS library_removal (folded_code TEXT PRIMARY KEY)";

  private static final Migration LOGINS =
      new Migration(3, List.of("ALTER TABLE library ADD COLUMN logins TEXT NOT NULL DEFAULT '{}'"));
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private final RecordStore store;
  private final Catalogue union;

  /** Held from reading the tables to replacing the copies, so that the last copy is the newest. */
  private final ReentrantLock reloading = new ReentrantLock();

  /** By folded code; read for every record that is written. */
  private volatile Map<String, Library> libraries;

  private volatile List<Catalogue> former;

  /**
   * Reads the libraries that {@code store} knows, and completes removals that were interrupted.
   *
   * @param unionTitle the display name of the union catalogue
   */
  public StoredLibraries(RecordStore store, String unionTitle) {
    this.store = store;
    this.union = new Catalogue(Catalogue.UNION, unionTitle);
    store.migrate(
        "libraries", List.of(new Migration(1, DDL), new Migration(2, List.of(REMOVALS)), LOGINS));
    this.libraries = load();
    this.former = loadFormer();
    interruptedRemovals().forEach(this::remove);
    partLogins();
  }

  private List<String> interruptedRemovals() {
    return store.read(
        sql -> sql.all(row -> row.text(1), "SELECT folded_code FROM library_removal ORDER BY 1"));
  }

  /** Moves logins out of the addresses that an earlier version stored with them. */
  private void partLogins() {
    List<String> mixed =
        store.read(sql ->
            sql.all(
                row -> row.text(1), "SELECT folded_code FROM library WHERE attributes LIKE '%@%'"));
    mixed.stream().map(libraries::get).filter(Objects::nonNull).forEach(this::put);
  }

  private Map<String, Library> load() {
    Map<String, Library> out = new LinkedHashMap<>();
    store.read(StoredLibraries::read).forEach(library -> out.put(fold(library.code()), library));
    return out;
  }

  /** Reads the libraries of a store without opening it for writing. */
  public static List<Library> read(Statements sql) {
    return sql.all(
        StoredLibraries::library,
        "SELECT folded_code, code, name, attributes, logins FROM library ORDER BY folded_code");
  }

  private static Library library(Row row) {
    Map<String, MemberLogin> logins = new HashMap<>();
    JSON.readValue(row.text(5), ATTRIBUTES)
        .forEach((key, login) -> logins.put(key, new MemberLogin(login)));
    return new Library(row.text(2), row.text(3), JSON.readValue(row.text(4), ATTRIBUTES), logins);
  }

  private List<Catalogue> loadFormer() {
    return store.read(sql ->
        sql.all(
            row -> new Catalogue(row.text(1), row.text(2)),
            "SELECT code, name FROM former_library ORDER BY folded_code"));
  }

  @Override
  public List<Library> all() {
    return List.copyOf(libraries.values());
  }

  @Override
  public Optional<Library> find(String code) {
    return Optional.ofNullable(libraries.get(fold(code)));
  }

  @Override
  public void put(Library library) {
    // The code of a present or removed library stays as it was first written: records contain it.
    String code =
        find(library.code())
            .map(Library::code)
            .or(() -> former(library.code()).map(Catalogue::code))
            .orElse(library.code());
    store.write(transaction -> {
      transaction
          .statements()
          .run("DELETE FROM former_library WHERE folded_code = ?", fold(library.code()));
      return transaction
          .statements()
          .run(
              "INSERT INTO library (folded_code, code, name, attributes, logins)"
                  + " VALUES (?, ?, ?, ?, ?)"
                  + " ON CONFLICT (folded_code) DO UPDATE SET name = excluded.name,"
                  + " attributes = excluded.attributes, logins = excluded.logins",
              fold(code),
              code,
              library.name(),
              JSON.writeValueAsString(library.attributes()),
              JSON.writeValueAsString(credentials(library)));
    });
    reload();
  }

  private void reload() {
    reloading.lock();
    try {
      libraries = load();
      former = loadFormer();
    } finally {
      reloading.unlock();
    }
  }

  private static Map<String, String> credentials(Library library) {
    Map<String, String> out = new HashMap<>();
    library.logins().forEach((key, login) -> out.put(key, login.credentials()));
    return out;
  }

  @Override
  public BatchedWork remove(String code, LongPredicate goesOn) {
    Optional<Library> found = find(code);
    if (found.isEmpty()) {
      return new BatchedWork(0, true);
    }
    Library leaving = found.get();
    mark(leaving);
    BatchedWork removal = deleteRecords(leaving, goesOn);
    if (!removal.complete()) {
      store.write(transaction -> unmark(transaction.statements(), leaving));
    }
    reload();
    return removal;
  }

  /** Stores that a removal has begun. */
  private void mark(Library leaving) {
    store.write(transaction ->
        transaction
            .statements()
            .run(
                "INSERT INTO library_removal (folded_code) VALUES (?)"
                    + " ON CONFLICT (folded_code) DO NOTHING",
                fold(leaving.code())));
  }

  private static int unmark(Statements sql, Library library) {
    return sql.run("DELETE FROM library_removal WHERE folded_code = ?", fold(library.code()));
  }

  private BatchedWork deleteRecords(Library leaving, LongPredicate goesOn) {
    Listing live = new Listing(leaving.code(), null, null, null, true);
    long deleted = 0;
    long after = 0;
    while (goesOn.test(deleted)) {
      List<StoredRecord> batch = store.list(live, after, StoreLimits.BATCH);
      deleted += delete(leaving, batch);
      if (batch.isEmpty()) {
        return new BatchedWork(deleted, true);
      }
      after = batch.getLast().seq();
    }
    return new BatchedWork(deleted, false);
  }

  /** Deletes a batch of records; the empty batch after the last one unregisters the library. */
  private long delete(Library leaving, List<StoredRecord> batch) {
    List<RecordChange.Delete> deletions =
        batch.stream()
            .map(record -> new RecordChange.Delete(leaving.code(), record.id(), null, null))
            .toList();
    return store.write(transaction -> {
      if (deletions.isEmpty()) {
        unregister(transaction.statements(), leaving);
      }
      return transaction.apply(deletions).size();
    });
  }

  private static void unregister(Statements sql, Library leaving) {
    String folded = fold(leaving.code());
    sql.run(
        "INSERT INTO former_library (folded_code, code, name) VALUES (?, ?, ?)"
            + " ON CONFLICT (folded_code) DO UPDATE SET name = excluded.name",
        folded,
        leaving.code(),
        leaving.name());
    sql.run("DELETE FROM library WHERE folded_code = ?", folded);
    unmark(sql, leaving);
  }

  private static String fold(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Catalogue> catalogues() {
    List<Catalogue> out = new ArrayList<>();
    out.add(union);
    libraries.values().forEach(l -> out.add(l.catalogue()));
    return out;
  }

  @Override
  public Optional<Catalogue> catalogue(String name) {
    return name.equalsIgnoreCase(Catalogue.UNION) || name.equalsIgnoreCase(Catalogue.DEFAULT)
        ? Optional.of(union)
        : find(name).map(Library::catalogue);
  }

  @Override
  public Optional<Catalogue> former(String code) {
    return former.stream().filter(c -> c.code().equalsIgnoreCase(code)).findFirst();
  }
}
