package org.lienthong.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.lienthong.access.AccessPoint;
import org.lienthong.marc.DataField;
import org.lienthong.text.VietnameseText;

/** The whole headings of one text access point in one document. For one thread. */
final class Headings {
  private static final byte[] NO_PREFIX = {};

  private final AccessPoint point;
  private final Set<String> displays = new LinkedHashSet<>();
  private final Set<String> terms = new LinkedHashSet<>();
  private final List<String> first = new ArrayList<>(1);

  Headings(AccessPoint point) {
    this.point = point;
  }

  /** Says whether an access point keeps headings: not where texts are prose. */
  static boolean keeps(AccessPoint point) {
    return point.kind() == AccessPoint.Kind.TEXT
        && point != AccessPoint.ANY
        && point != AccessPoint.NOTE
        && point != AccessPoint.ABSTRACT;
  }

  void clear() {
    displays.clear();
    terms.clear();
    first.clear();
  }

  /** Adds a field as a heading, and each of its subfields as something that is exact too. */
  void add(DataField field, String codes) {
    if (!keeps(point) || isStatement(field)) {
      return;
    }
    String display = IndexLimits.heading(Heading.display(field, codes));
    if (display.isEmpty()) {
      return;
    }
    displays.add(display);
    terms.add(term(display));
    field.subfields().stream()
        .filter(s -> Heading.takes(codes, s.code()))
        .forEach(s -> terms.add(term(IndexLimits.heading(s.data()))));
    if (first.isEmpty() && point.sortable()) {
      first.add(withoutArticle(field, display));
    }
  }

  /** 245 $c names authors among other words: good for words, no heading. */
  private boolean isStatement(DataField field) {
    return point == AccessPoint.AUTHOR && field.tag().is("245");
  }

  /** The second indicator of 245 counts the characters that do not sort. */
  private static String withoutArticle(DataField field, String display) {
    int skip = field.tag().is("245") ? Character.digit(field.ind2(), 10) : 0;
    return skip > 0 && skip < display.length() ? display.substring(skip) : display;
  }

  /** Returns the term of a whole heading. */
  static String term(String heading) {
    return VietnameseText.foldedHeading(heading);
  }

  void addTo(Document document) {
    terms.remove("");
    for (String term : terms) {
      document.add(new StringField(IndexNames.whole(point), term, Store.NO));
    }
    for (String display : displays) {
      BytesRef ordered = WordForms.ordered(NO_PREFIX, display, display);
      document.add(new StringField(IndexNames.headings(point), ordered, Store.NO));
      if (FacetCounter.counts(point)) {
        document.add(
            new SortedSetDocValuesField(
                IndexNames.facet(point), FacetCounter.value(term(display), display)));
      }
    }
    for (String sorted : first) {
      document.add(
          new SortedDocValuesField(
              IndexNames.sort(point), IndexLimits.sortKey(VietnameseText.sortKey(sorted))));
    }
  }
}
