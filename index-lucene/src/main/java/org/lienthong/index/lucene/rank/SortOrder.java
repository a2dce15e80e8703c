package org.lienthong.index.lucene.rank;

import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.SortKey.Place;
import org.lienthong.core.query.SortKey.Value;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.typed.NumberSpan;

/** The translation of sort keys to Lucene's sort order. */
public final class SortOrder {
  private SortOrder() {}

  /** Returns the order; null for relevance. */
  public static @Nullable Sort of(List<SortKey> keys) {
    if (keys.isEmpty()) {
      return null;
    }
    if (keys.size() > IndexLimits.SORT_KEYS) {
      throw Diagnostic.TOO_MANY_SORT_KEYS.about(keys.size() + "").asException();
    }
    return new Sort(keys.stream().map(SortOrder::field).toArray(SortField[]::new));
  }

  private static SortField field(SortKey key) {
    if (!key.point().sortable()) {
      throw Diagnostic.UNSUPPORTED_SORT_PATH.about(key.point().cql().getFirst()).asException();
    }
    boolean number = key.point().kind() == Kind.YEAR || key.point().kind() == Kind.DATE;
    return number ? number(key) : text(key);
  }

  private static SortField number(SortKey key) {
    long missing =
        switch (key.missing()) {
          case Place place -> isHighest(place, key) ? Long.MAX_VALUE : Long.MIN_VALUE;
          case Value(String text) -> NumberSpan.value(key.point().kind(), text.strip()).first();
        };
    return new SortField(name(key), SortField.Type.LONG, !key.ascending(), missing);
  }

  private static SortField text(SortKey key) {
    return switch (key.missing()) {
      case Place place ->
          new SortField(
              name(key),
              SortField.Type.STRING,
              !key.ascending(),
              isHighest(place, key) ? SortField.STRING_LAST : SortField.STRING_FIRST);
      case Value(String text) ->
          new SortField(
              name(key),
              new MissingText(IndexLimits.sortKey(VietnameseText.sortKey(text))),
              !key.ascending());
    };
  }

  private static String name(SortKey key) {
    return IndexNames.sort(key.point());
  }

  /** Lucene reverses the place of missing values together with the order. */
  private static boolean isHighest(Place place, SortKey key) {
    return place == Place.LAST == key.ascending();
  }
}
