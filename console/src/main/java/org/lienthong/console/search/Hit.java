package org.lienthong.console.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work among the results of a page.
 *
 * @param record the first of its editions in the order of the results
 * @param colour of its shelf mark, when the record says it for all libraries (521 $a)
 * @param editions its other editions on the same page, in the order of the results
 */
public record Hit(
    RecordDescription record, @Nullable ShelfColour colour, List<RecordDescription> editions) {
  public Hit {
    editions = List.copyOf(editions);
  }
}
