package org.lienthong.console.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.MarcTexts;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.UnionProjection;

/** A union catalogue of a few school libraries, on a real store and index. */
public final class TestCatalogue implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final ClusterIds ids = new ClusterIds(new SecureRandom(), clock);
  private final SqliteStore store;
  private final StoredLibraries libraries;
  private final LuceneIndex index;
  private final UnionProjection union;

  /** Makes an empty one in a new folder. */
  public TestCatalogue() {
    this(newFolder());
  }

  /** Makes an empty one in a folder. */
  public TestCatalogue(Path folder) {
    store = SqliteStore.open(folder.resolve("records.db"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    index = LuceneIndex.inMemory(store);
    union = new UnionProjection(store, libraries, ids);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("console");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Registers a library. */
  public TestCatalogue library(String code, String name) {
    return library(code, name, Map.of());
  }

  /** Registers a library with its attributes. */
  public TestCatalogue library(String code, String name, Map<String, String> attributes) {
    libraries.put(new Library(code, name, attributes));
    return this;
  }

  /** Removes a library with its records. */
  public void remove(String library) {
    libraries.remove(library);
    catchUp();
  }

  /** Writes a record of {@link MarcTexts}. */
  public TestCatalogue put(String catalogue, String id, String... fields) {
    return put(catalogue, id, MarcTexts.bookWithId(id, fields));
  }

  /** Writes a record. */
  public TestCatalogue put(String catalogue, String id, MarcRecord record) {
    return apply(
        new RecordChange.Put(catalogue, id, record, List.of(), List.of(Origin.ofFile(id))));
  }

  /** Deletes a record. */
  public TestCatalogue delete(String catalogue, String id, @Nullable String successor) {
    return apply(new RecordChange.Delete(catalogue, id, successor, null));
  }

  private TestCatalogue apply(RecordChange change) {
    store.write(t -> t.apply(change));
    return this;
  }

  /** Lets union and index apply the log. */
  public TestCatalogue catchUp() {
    while (union.catchUp(1_000) > 0) {
      // until the log is applied
    }
    while (index.catchUp(1_000) > 0) {
      // until the union's part is applied, too
    }
    index.flush();
    return this;
  }

  /** Returns the id of the union record of a record, once it has one. */
  public String cluster(String library, String id) {
    return new Clusters(store).of(new RecordRef(library, id)).orElseThrow();
  }

  /** Returns the store of its records. */
  public RecordStore store() {
    return store;
  }

  /** Returns its libraries. */
  public LibraryRegistry libraries() {
    return libraries;
  }

  /** Returns the decisions of its librarians. */
  public Decisions decisions() {
    return new Decisions(store, libraries, clock, ids);
  }

  /** Returns the search for people. */
  public CatalogueSearch search() {
    return search(real -> real);
  }

  /**
   * Returns the search for people.
   *
   * @param seen returns the index that it uses instead of the real one
   */
  public CatalogueSearch search(UnaryOperator<SearchIndex> seen) {
    return new CatalogueSearch(seen.apply(index), store, libraries, new Clusters(store)::works);
  }

  /** Returns the search that a reader asks for by typing. */
  static SearchRequest typed(String text) {
    return new SearchRequest(text, Map.of(), SearchOrder.RELEVANCE, 1);
  }

  /** Returns the search that a reader asks for in a field of the advanced form. */
  static SearchRequest in(SearchField field, String text) {
    Map<SearchField, String> fields = new EnumMap<>(SearchField.class);
    fields.put(field, text);
    return new SearchRequest("", Map.of(), SearchOrder.RELEVANCE, 1, fields, SearchSyntax.WORDS);
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
