package org.lienthong.index.lucene;

import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.lienthong.access.AccessPoint.Kind;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.index.SortKey;
import org.lienthong.index.SortKey.Missing;

/** Sort keys as Lucene's. */
final class SortOrder {
  private SortOrder() {}

  /** Returns the order; null for relevance. */
  static @Nullable Sort of(List<SortKey> keys) {
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
    String name = IndexNames.sort(key.point());
    // Lucene turns the place of missing values round together with the rest.
    boolean highest = key.missing() == Missing.LAST == key.ascending();
    boolean number = key.point().kind() == Kind.YEAR || key.point().kind() == Kind.DATE;
    return number
        ? new SortField(
            name, SortField.Type.LONG, !key.ascending(), highest ? Long.MAX_VALUE : Long.MIN_VALUE)
        : new SortField(
            name,
            SortField.Type.STRING,
            !key.ascending(),
            highest ? SortField.STRING_LAST : SortField.STRING_FIRST);
  }
}
