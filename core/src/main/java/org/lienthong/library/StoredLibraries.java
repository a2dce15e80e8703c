package org.lienthong.library;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.store.Listing;
import org.lienthong.store.RecordChange;
import org.lienthong.store.RecordStore;
import org.lienthong.store.StoreLimits;
import org.lienthong.store.StoredRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registry in a table of the record store, with a copy in memory for readers. */
public final class StoredLibraries implements LibraryRegistry {
  private static final List<String> DDL =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS library (
            folded_code TEXT PRIMARY KEY,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            attributes TEXT NOT NULL)
          """);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private final RecordStore store;
  private final Catalogue union;
  private volatile List<Library> libraries;

  /**
   * Reads the libraries that {@code store} knows.
   *
   * @param unionTitle what people read as the name of the union catalogue
   */
  public StoredLibraries(RecordStore store, String unionTitle) {
    this.store = store;
    this.union = new Catalogue(Catalogue.UNION, unionTitle);
    store.createTables("libraries", DDL);
    this.libraries = load();
  }

  private List<Library> load() {
    return store.read(connection -> {
      List<Library> out = new ArrayList<>();
      try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT code, name, attributes FROM library ORDER BY folded_code");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          out.add(
              new Library(
                  rows.getString(1),
                  rows.getString(2),
                  JSON.readValue(rows.getString(3), ATTRIBUTES)));
        }
      }
      return List.copyOf(out);
    });
  }

  @Override
  public List<Library> all() {
    return libraries;
  }

  @Override
  public Optional<Library> find(String code) {
    return libraries.stream().filter(l -> l.code().equalsIgnoreCase(code)).findFirst();
  }

  @Override
  public void put(Library library) {
    // The code of a library that is there stays as it was first written: records carry it.
    String code = find(library.code()).map(Library::code).orElse(library.code());
    store.write(transaction -> {
      try (PreparedStatement insert =
          transaction
              .connection()
              .prepareStatement(
                  "INSERT INTO library (folded_code, code, name, attributes) VALUES (?, ?, ?, ?)"
                      + " ON CONFLICT (folded_code) DO UPDATE SET name = excluded.name,"
                      + " attributes = excluded.attributes")) {
        insert.setString(1, fold(code));
        insert.setString(2, code);
        insert.setString(3, library.name());
        insert.setString(4, JSON.writeValueAsString(library.attributes()));
        return insert.executeUpdate();
      }
    });
    libraries = load();
  }

  @Override
  public long remove(String code) {
    Optional<Library> found = find(code);
    if (found.isEmpty()) {
      return 0;
    }
    long deleted = deleteRecords(found.get().code());
    store.write(transaction -> {
      try (PreparedStatement delete =
          transaction.connection().prepareStatement("DELETE FROM library WHERE folded_code = ?")) {
        delete.setString(1, fold(code));
        return delete.executeUpdate();
      }
    });
    libraries = load();
    return deleted;
  }

  private long deleteRecords(String catalogue) {
    Listing live = new Listing(catalogue, null, null, null, true);
    long deleted = 0;
    while (true) {
      List<StoredRecord> batch = store.list(live, 0, StoreLimits.BATCH);
      if (batch.isEmpty()) {
        return deleted;
      }
      store.write(transaction -> {
        for (StoredRecord record : batch) {
          transaction.apply(new RecordChange.Delete(catalogue, record.id(), null, null));
        }
        return batch.size();
      });
      deleted += batch.size();
    }
  }

  private static String fold(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Catalogue> catalogues() {
    List<Catalogue> out = new ArrayList<>();
    out.add(union);
    libraries.forEach(l -> out.add(l.catalogue()));
    return out;
  }

  @Override
  public Optional<Catalogue> catalogue(String name) {
    return name.equalsIgnoreCase(Catalogue.UNION) || name.equalsIgnoreCase(Catalogue.DEFAULT)
        ? Optional.of(union)
        : find(name).map(Library::catalogue);
  }
}
