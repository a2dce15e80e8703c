package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lienthong.index.lucene.schema.FacetValue;

/**
 * Which values of a segment begin another term: values of one term are neighbours in its order, as
 * their display forms follow the term. A segment never changes, so they are read once; they take a
 * bit for each different value. For any number of threads.
 */
public final class TermStarts {
  private record Column(IndexReader.CacheKey segment, String field) {}

  private final Map<Column, FixedBitSet> known = new ConcurrentHashMap<>();

  /** Returns a bit for each value, set when it is the first of its term. */
  FixedBitSet of(LeafReader segment, String field, SortedSetDocValues values) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return read(values);
    }
    Column column = new Column(cache.getKey(), field);
    FixedBitSet starts = known.get(column);
    if (starts == null) {
      starts = read(values);
      if (known.put(column, starts) == null) {
        cache.addClosedListener(_ -> known.remove(column));
      }
    }
    return starts;
  }

  private static FixedBitSet read(SortedSetDocValues values) throws IOException {
    int size = Math.toIntExact(values.getValueCount());
    FixedBitSet starts = new FixedBitSet(size);
    byte[] before = {};
    TermsEnum terms = values.termsEnum();
    for (int ord = 0; ord < size; ord++) {
      BytesRef value = terms.next();
      int from = value.offset;
      int end = from + FacetValue.termLength(value);
      if (ord == 0 || !Arrays.equals(value.bytes, from, end, before, 0, before.length)) {
        starts.set(ord);
        before = Arrays.copyOfRange(value.bytes, from, end);
      }
    }
    return starts;
  }
}
