package org.lienthong.console.api.v1;

import java.util.function.Function;
import org.lienthong.console.api.v1.body.Label;
import org.lienthong.console.reader.Language;
import org.lienthong.console.reader.Texts;
import org.lienthong.console.reader.ValueNames;
import org.lienthong.console.search.Filter;

/** The names of filters and of their values, as the pages have them. */
final class Labels {
  private Labels() {}

  /** Returns the name of a filter. */
  static Label of(Filter filter) {
    return both(texts -> texts.get("filter." + filter.parameter()));
  }

  /**
   * Returns the name of a value.
   *
   * @param display as the search knows it, for values that have no name of their own
   */
  static Label of(Filter filter, String value, String display) {
    return both(texts -> ValueNames.of(texts, filter, value, display));
  }

  private static Label both(Function<Texts, String> name) {
    return new Label(
        name.apply(Texts.in(Language.VIETNAMESE)), name.apply(Texts.in(Language.ENGLISH)));
  }
}
