package org.lienthong.console.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.UnionProjection;

/** A union catalogue of a few school libraries, on a real store and index. */
public final class TestCatalogue implements AutoCloseable {
  private final SqliteStore store;
  private final StoredLibraries libraries;
  private final LuceneIndex index;
  private final UnionProjection union;

  /** Makes an empty one. */
  public TestCatalogue() {
    try {
      Path file = Files.createTempDirectory("console").resolve("records.db");
      InstantSource clock = InstantSource.system();
      store = SqliteStore.open(file, clock);
      libraries = new StoredLibraries(store, "Mục lục liên hợp");
      index = LuceneIndex.inMemory(store);
      union = new UnionProjection(store, libraries, new ClusterIds(new SecureRandom(), clock));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Registers a library. */
  public TestCatalogue library(String code, String name) {
    libraries.put(new Library(code, name, Map.of()));
    return this;
  }

  /** Removes a library with its records. */
  public void remove(String library) {
    libraries.remove(library);
    catchUp();
  }

  /**
   * Writes a record.
   *
   * @param fields tag, blank, and subfields: {@code "245 aToán 6$cHà Huy Khoái"}
   */
  public TestCatalogue put(String library, String id, String... fields) {
    List<Field> all = new ArrayList<>(List.of(ControlField.of("001", id)));
    for (String field : fields) {
      String[] codesAndData =
          Arrays.stream(field.substring(4).split("\\$"))
              .flatMap(
                  part -> Arrays.stream(new String[] {part.substring(0, 1), part.substring(1)}))
              .toArray(String[]::new);
      all.add(DataField.of(field.substring(0, 3), "  ", codesAndData));
    }
    MarcRecord record = new MarcRecord(Leader.BOOK, all);
    store.write(t ->
        t.apply(new RecordChange.Put(library, id, record, List.of(), List.of(Origin.ofFile(id)))));
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
