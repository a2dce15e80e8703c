package org.lienthong.index.lucene.document;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.index.lucene.schema.FacetValue;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.marc.MarcRecord;

/** The years or days of one access point in one document, the one to sort by first. */
record Numbers(AccessPoint point, Collection<Integer> values) {
  /** Returns the numbers of a record. */
  static Numbers of(AccessPoint point, MarcRecord record) {
    return new Numbers(
        point,
        switch (point) {
          case DATE -> PublicationYears.of(record);
          case DATE_ENTERED -> list(RecordDays.entered(record));
          case DATE_MODIFIED -> list(RecordDays.modified(record));
          default -> throw new IllegalArgumentException(point + " has no numbers");
        });
  }

  private static List<Integer> list(OptionalInt day) {
    return day.isPresent() ? List.of(day.getAsInt()) : List.of();
  }

  void addTo(Document document) {
    for (int value : values) {
      String term = Integer.toString(value);
      document.add(new IntField(IndexNames.number(point), value, Store.NO));
      document.add(new StringField(IndexNames.whole(point), term, Store.NO));
      if (FacetValue.counts(point)) {
        document.add(
            new SortedSetDocValuesField(IndexNames.facet(point), FacetValue.of(term, term)));
      }
    }
    if (!values.isEmpty() && point.sortable()) {
      int first = values.iterator().next();
      document.add(new NumericDocValuesField(IndexNames.sort(point), first));
    }
  }
}
