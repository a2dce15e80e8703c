package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lienthong.index.lucene.schema.FacetValue;

/**
 * The terms of one access point in one segment, numbered in their order. Values of one term are
 * neighbours, as their display forms follow the term. Terms of segments are compared by hashes of
 * 64 bits, because reading a term costs some hundred times more; that any two of ten million are
 * equal has a chance of three in a million. For any number of threads.
 */
final class SegmentTerms {
  private static final int SEED = 104_729;

  /** The term of each value. */
  private final int[] terms;

  private final long[] hashes;

  /** One more than the number of a term, at the first free place from the bits of its hash. */
  private final int[] places;

  private SegmentTerms(int[] terms, long[] hashes) {
    this.terms = terms;
    this.hashes = hashes;
    int size = hashes.length;
    this.places = new int[Integer.highestOneBit(Math.max(1, size)) << 2];
    for (int term = 0; term < size; term++) {
      int place = place(hashes[term]);
      while (places[place] != 0) {
        place = place + 1 & places.length - 1;
      }
      places[place] = term + 1;
    }
  }

  /** Reads all values. */
  static SegmentTerms read(SortedSetDocValues values) throws IOException {
    int[] terms = new int[Math.toIntExact(values.getValueCount())];
    long[] hashes = new long[terms.length];
    int size = 0;
    TermsEnum all = values.termsEnum();
    for (int value = 0; value < terms.length; value++) {
      long hash = hash(all.next());
      if (size == 0 || hashes[size - 1] != hash) {
        hashes[size++] = hash;
      }
      terms[value] = size - 1;
    }
    return new SegmentTerms(terms, Arrays.copyOf(hashes, size));
  }

  private static long hash(BytesRef value) {
    int length = FacetValue.termLength(value);
    return StringHelper.murmurhash3_x64_128(value.bytes, value.offset, length, SEED)[0];
  }

  private int place(long hash) {
    return (int) hash & places.length - 1;
  }

  /** Returns how many values there are. */
  int values() {
    return terms.length;
  }

  /** Returns the term of a value. */
  int of(int value) {
    return terms[value];
  }

  /** Returns the hash of a term. */
  long hash(int term) {
    return hashes[term];
  }

  /** Returns the term of a hash; negative when the segment lacks it. */
  int find(long hash) {
    int place = place(hash);
    while (places[place] != 0) {
      if (hashes[places[place] - 1] == hash) {
        return places[place] - 1;
      }
      place = place + 1 & places.length - 1;
    }
    return -1;
  }
}
