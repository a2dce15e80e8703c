package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The terms of all segments that were counted in. A segment never changes, so they are read once;
 * they take some twenty octets for each different value. For any number of threads.
 */
public final class KnownTerms {
  private record Column(IndexReader.CacheKey segment, String field) {}

  private final Map<Column, SegmentTerms> known = new ConcurrentHashMap<>();

  SegmentTerms of(LeafReader segment, String field, SortedSetDocValues values) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return SegmentTerms.read(values);
    }
    Column column = new Column(cache.getKey(), field);
    SegmentTerms terms = known.get(column);
    if (terms == null) {
      terms = SegmentTerms.read(values);
      if (known.put(column, terms) == null) {
        cache.addClosedListener(_ -> known.remove(column));
      }
    }
    return terms;
  }
}
