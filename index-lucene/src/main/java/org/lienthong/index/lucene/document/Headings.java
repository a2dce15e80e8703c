package org.lienthong.index.lucene.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.index.lucene.analysis.AnalysedText;
import org.lienthong.index.lucene.analysis.HeadingForms;
import org.lienthong.index.lucene.analysis.TextAnalysis;
import org.lienthong.index.lucene.schema.FacetValue;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.marc.DataField;

/** The whole headings of one text access point in one document. For one thread. */
final class Headings {
  private final AccessPoint point;
  private final Map<String, HeadingForms> displays = new LinkedHashMap<>();
  private final Set<String> terms = new LinkedHashSet<>();
  private final TextAnalysis analysis;
  private @Nullable BytesRef sortKey;

  Headings(AccessPoint point, TextAnalysis analysis) {
    this.point = point;
    this.analysis = analysis;
  }

  void clear() {
    displays.clear();
    terms.clear();
    sortKey = null;
  }

  /**
   * Adds a field as a heading, and each of its subfields as an exact value too.
   *
   * @param texts the subfields of {@code field}, analysed
   */
  void add(DataField field, List<AnalysedText> texts, String codes) {
    if (!HeadingForms.keeps(point) || isStatement(field)) {
      return;
    }
    HeadingForms heading = analysis.heading(IndexLimits.heading(Heading.display(field, codes)));
    // Without a letter or digit it has no form in which it could be asked for.
    if (heading.folded().isEmpty() || displays.putIfAbsent(heading.display(), heading) != null) {
      return;
    }
    terms.add(heading.folded());
    for (int i = 0; i < texts.size(); i++) {
      if (Heading.takes(codes, field.subfields().get(i).code())) {
        terms.add(IndexLimits.heading(texts.get(i).folded()));
      }
    }
    if (sortKey == null && point.sortable()) {
      sortKey = withoutArticle(field, heading).sortKey();
    }
  }

  /** 245 $c names authors among other words: indexed as words, not as a heading. */
  private boolean isStatement(DataField field) {
    return point == AccessPoint.AUTHOR && field.tag().is("245");
  }

  /** The second indicator of 245 counts the characters that do not sort. */
  private HeadingForms withoutArticle(DataField field, HeadingForms heading) {
    String display = heading.display();
    int skip = field.tag().is("245") ? Character.digit(field.ind2(), 10) : 0;
    return skip > 0 && skip < display.length()
        ? analysis.heading(display.substring(skip))
        : heading;
  }

  void addTo(Document document) {
    terms.remove("");
    for (String term : terms) {
      document.add(new StringField(IndexNames.whole(point), term, Store.NO));
    }
    displays.values().forEach(heading -> addHeading(document, heading));
    if (sortKey != null) {
      document.add(new SortedDocValuesField(IndexNames.sort(point), sortKey));
    }
  }

  private void addHeading(Document document, HeadingForms heading) {
    document.add(new StringField(IndexNames.headings(point), heading.ordered(), Store.NO));
    if (FacetValue.counts(point)) {
      BytesRef value = FacetValue.of(heading.folded(), heading.display());
      document.add(new SortedSetDocValuesField(IndexNames.facet(point), value));
    }
  }
}
