package org.lienthong.console.search;

import java.util.List;
import org.lienthong.core.index.SearchIndex;

/**
 * A part of the results of a search.
 *
 * @param total records found, in all parts
 * @param state of the index in which they were found, where the next part is read
 * @param records those of this part; fewer than asked for at the end, and where records have been
 *     deleted since
 * @param help what else to search for; none but with the first part
 */
public record ResultPart(long total, long state, List<RecordDescription> records, SearchHelp help) {
  /** No records. */
  static final ResultPart NOTHING =
      new ResultPart(0, SearchIndex.PRESENT, List.of(), SearchHelp.NONE);

  public ResultPart {
    records = List.copyOf(records);
  }
}
