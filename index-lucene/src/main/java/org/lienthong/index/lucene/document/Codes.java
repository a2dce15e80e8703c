package org.lienthong.index.lucene.document;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.index.lucene.coded.Coded;
import org.lienthong.index.lucene.schema.FacetValue;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;

/** The codes of one access point in one document. */
record Codes(AccessPoint point, List<Coded> values) {
  private static final Set<String> NAMED =
      EnumSet.complementOf(EnumSet.of(Material.BOOK)).stream()
          .map(Material::code)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Adds the codes to a document.
   *
   * @param anywhere receives those that a search anywhere should find
   */
  void addTo(Document document, Consumer<Coded> anywhere) {
    for (Coded code : new LinkedHashSet<>(values)) {
      String term = IndexLimits.heading(code.term());
      if (term.isEmpty()) {
        continue;
      }
      document.add(new StringField(IndexNames.whole(point), term, Store.NO));
      if (FacetValue.counts(point)) {
        document.add(
            new SortedSetDocValuesField(
                IndexNames.facet(point), FacetValue.of(term, code.display())));
      }
      if (isTyped()) {
        anywhere.accept(code);
      } else if (point == AccessPoint.MATERIAL) {
        anywhere.accept(isNamed(term) ? code : Coded.of(term));
      }
    }
    if (point.sortable() && !values.isEmpty()) {
      byte[] key = VietnameseText.sortKey(values.getFirst().display());
      document.add(new SortedDocValuesField(IndexNames.sort(point), IndexLimits.sortKey(key)));
    }
  }

  /** Says whether readers scan or type these numbers without saying what they are. */
  private boolean isTyped() {
    return switch (point) {
      case STANDARD_IDENTIFIER,
          LOCAL_NUMBER,
          CALL_NUMBER,
          CLASSIFICATION,
          BARCODE,
          TEXTBOOK_SERIES,
          LANGUAGE ->
          true;
      default -> false;
    };
  }

  /**
   * Says whether readers find a kind of material by its name: "bản đồ" or "tạp chí". The name of
   * books, and those of the kinds of schoolbooks, are interpreted in queries.
   */
  private static boolean isNamed(String term) {
    return NAMED.contains(term);
  }
}
