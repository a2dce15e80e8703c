package org.lienthong.index.lucene.rank;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparator.TermValComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.util.BytesRef;

/**
 * A comparator of texts that treats documents without one as if they had the given one. It compares
 * the texts themselves: the given one may be missing from the index and then has no ordinal.
 */
final class MissingText extends FieldComparatorSource {
  private final BytesRef given;

  MissingText(BytesRef given) {
    this.given = given;
  }

  @Override
  public FieldComparator<?> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new TermValComparator(hits, field, false) {
      @Override
      protected BinaryDocValues getBinaryDocValues(LeafReaderContext context, String name)
          throws IOException {
        return new Filled(DocValues.getSorted(context.reader(), name), given);
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MissingText same && given.equals(same.given);
  }

  @Override
  public int hashCode() {
    return given.hashCode();
  }

  /** Values with missing ones filled in. */
  private static final class Filled extends BinaryDocValues {
    private final SortedDocValues values;
    private final BytesRef given;
    private boolean present;

    Filled(SortedDocValues values, BytesRef given) {
      this.values = values;
      this.given = given;
    }

    @Override
    public boolean advanceExact(int target) throws IOException {
      present = values.advanceExact(target);
      return true;
    }

    @Override
    public BytesRef binaryValue() throws IOException {
      return present ? values.lookupOrd(values.ordValue()) : given;
    }

    @Override
    public int docID() {
      return values.docID();
    }

    @Override
    public int nextDoc() {
      throw new UnsupportedOperationException("values are only looked up");
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException("values are only looked up");
    }

    @Override
    public long cost() {
      return values.cost();
    }
  }
}
