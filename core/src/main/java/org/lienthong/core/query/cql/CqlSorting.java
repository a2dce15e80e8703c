package org.lienthong.core.query.cql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.SortKey;

/** Interprets one key of {@code sortby} (sort context set 1.0). */
final class CqlSorting {
  private @Nullable Boolean ascending;
  private @Nullable Boolean lowWhenMissing;
  private SortKey.@Nullable Value valueWhenMissing;

  private CqlSorting() {}

  static SortKey of(CqlQuery.SortSpec spec, CqlScope scope) {
    AccessPoint point = CqlIndexes.find(scope.resolve(spec.index()));
    if (!point.sortable()) {
      throw Diagnostic.UNSUPPORTED_SORT_TYPE.about(spec.index()).asException();
    }
    CqlSorting read = new CqlSorting();
    spec.modifiers().forEach(m -> read.take(m, scope.resolve(m.name())));
    boolean up = Optional.ofNullable(read.ascending).orElse(true);
    return new SortKey(point, up, read.missing(up));
  }

  private SortKey.Missing missing(boolean up) {
    if (valueWhenMissing != null) {
      return valueWhenMissing;
    }
    if (lowWhenMissing == null) {
      return SortKey.Missing.LAST;
    }
    return lowWhenMissing == up ? SortKey.Missing.FIRST : SortKey.Missing.LAST;
  }

  private void take(CqlModifier modifier, CqlName name) {
    if (name.set() != null && name.set() != ContextSet.SORT) {
      throw unsupported(modifier);
    }
    switch (name.local()) {
      case "ascending" -> ascending = once(ascending, true, modifier);
      case "descending" -> ascending = once(ascending, false, modifier);
      case "missingvalue" -> valueWhenMissing = value(modifier);
      case "missinglow" -> lowWhenMissing = true;
      case "missinghigh" -> lowWhenMissing = false;
      case "missingomit", "missingfail" ->
          throw Diagnostic.UNSUPPORTED_MISSING_VALUE_ACTION.about(modifier.name()).asException();
      case "respectcase" ->
          throw Diagnostic.UNSUPPORTED_SORT_CASE.about(modifier.name()).asException();
      case "ignorecase", "respectaccents" -> {
        // The default behaviour: Vietnamese order compares marks and ignores letter case.
      }
      default -> throw unsupported(modifier);
    }
  }

  private static SortKey.Value value(CqlModifier modifier) {
    if (modifier.value() == null || !"=".equals(modifier.comparison())) {
      throw Diagnostic.UNSUPPORTED_MISSING_VALUE_ACTION.about(modifier.name()).asException();
    }
    return new SortKey.Value(modifier.value());
  }

  private static Boolean once(@Nullable Boolean before, boolean now, CqlModifier modifier) {
    if (before != null && before != now) {
      throw Diagnostic.UNSUPPORTED_SORT_DIRECTION.about(modifier.name()).asException();
    }
    return now;
  }

  private static RuntimeException unsupported(CqlModifier modifier) {
    return Diagnostic.UNSUPPORTED_SORT_TYPE.about(modifier.name()).asException();
  }
}
