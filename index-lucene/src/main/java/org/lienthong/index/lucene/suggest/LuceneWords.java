package org.lienthong.index.lucene.suggest;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.store.StoreException;
import org.lienthong.index.lucene.search.Searchers;

/** The words of the index on Lucene. For use by any number of threads. */
public record LuceneWords(Searchers searchers) implements IndexWords {
  private interface Work<T> {
    T of(IndexReader reader) throws IOException;
  }

  @Override
  public Map<String, Long> known(AccessPoint point, Collection<String> words) {
    return read(reader -> new WordTerms(reader, point).known(words));
  }

  @Override
  public List<IndexWord> near(AccessPoint point, String word, int limit) {
    return read(reader -> new WordTerms(reader, point).near(word, limit));
  }

  @Override
  public List<IndexWord> beginning(AccessPoint point, String letters, int limit) {
    return read(reader -> new WordTerms(reader, point).beginning(letters, limit));
  }

  @Override
  public List<Reading> together(
      List<String> catalogues, AccessPoint point, List<Slot> slots, int absent, int limit) {
    try {
      return searchers.now(
          false,
          (searcher, _) -> new Readings(searcher, catalogues, point, slots).best(absent, limit));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private <T> T read(Work<T> work) {
    try {
      return searchers.now(false, (searcher, _) -> work.of(searcher.getIndexReader()));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static StoreException broken(IOException e) {
    return new StoreException("Chỉ mục hỏng | index failed: " + e.getMessage(), e);
  }
}
